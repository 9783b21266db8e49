# SPDX-License-Identifier: GPL-3.0-or-later
"""The little of TAP that the tests in Python need."""
import sys
import traceback


def run(*tests):
    """Run functions in order; each passes unless it raises."""
    print(f"1..{len(tests)}")
    failed = 0
    for number, test in enumerate(tests, 1):
        name = test.__name__.replace("_", "-")
        try:
            test()
        except Exception:
            failed += 1
            # To stderr: of a failed test, meson shows what stands there, and a CI on a far machine nothing else.
            traceback.print_exc()
            print(f"not ok {number} {name}")
        else:
            print(f"ok {number} {name}")
        sys.stdout.flush()
    sys.exit(1 if failed else 0)
