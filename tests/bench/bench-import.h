/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

void bench_import (const GPtrArray *people,     /* of GoenPersonRecord */
                   const char      *folder,
                   double           bare);      /* seconds that inserting them into a bare table takes */
