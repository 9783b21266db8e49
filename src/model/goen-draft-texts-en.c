/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-private.h"

/* The built-in texts in English, which are data, as the Japanese ones. */

typedef struct {
  const char *subject;
  const char *body;
} Text;

static const Text texts[GOEN_N_FOLLOW_UP_KINDS][GOEN_N_TONES] = {
  [GOEN_FOLLOW_UP_THANKS] = {
    [GOEN_TONE_CLIENT] = {
      "Thank you for our conversation[[ at {event}]]",
      "{addressee}\n"
      "\n"
      "It was a pleasure to meet you {when}[[ at {event}]]. Thank you very much for your time.\n"
      "\n"
      "[[I especially enjoyed {talk}.||I enjoyed our conversation very much.]]\n"
      "[[I was also glad to discover that we share an interest in {interest}.]]\n"
      "[[I have not forgotten what I promised: {promise}. I will be in touch about it shortly.]]\n"
      "\n"
      "[[If it suits you, I would be glad to continue our conversation. Would one of these times be convenient?\n"
      "\n"
      "{slots}]]\n"
      "\n"
      "I look forward to staying in touch.\n"
      "\n"
      "[[Kind regards,\n"
      "{signature}||Kind regards]]",
    },
    [GOEN_TONE_PEER] = {
      "Good to meet you[[ at {event}]]",
      "{addressee}\n"
      "\n"
      "It was good to meet you {when}[[ at {event}]]. Thank you for taking the time to talk.\n"
      "\n"
      "[[I really enjoyed {talk}.||I really enjoyed our conversation.]]\n"
      "[[It was also good to find that we are both interested in {interest}.]]\n"
      "[[As for what I promised ({promise}), I will get back to you soon.]]\n"
      "\n"
      "[[Shall we continue our conversation soon? Would one of these times work for you?\n"
      "\n"
      "{slots}]]\n"
      "\n"
      "I look forward to keeping in touch.\n"
      "\n"
      "[[Best regards,\n"
      "{signature}||Best regards]]",
    },
    [GOEN_TONE_FRIEND] = {
      "Great to see you {when}",
      "{addressee}\n"
      "\n"
      "It was great to see you {when}[[ at {event}]]. Thanks for a lovely time!\n"
      "[[I enjoyed {talk} and would love to hear more.||Let’s talk more soon.]]\n"
      "[[Next time, let’s talk about {interest}, too.]]\n"
      "[[I haven’t forgotten what I promised ({promise}). More on that soon.]]\n"
      "\n"
      "[[Do you feel like meeting up soon? How about one of these?\n"
      "\n"
      "{slots}]]\n"
      "\n"
      "[[All the best,\n"
      "{signature}||All the best]]",
    },
  },
  [GOEN_FOLLOW_UP_INFO] = {
    [GOEN_TONE_CLIENT] = {
      "[[What I promised: {promise}||For your information: {info}||Something that may interest you]]",
      "{addressee}\n"
      "\n"
      "I hope this message finds you well.[[ Thank you again for your time {when} at {event}.]]\n"
      "\n"
      "[[I am writing about what I promised: {promise}.[[ I have also come across something that may be "
      "useful to you: {info}.]]||[[Since {talk}, I have kept an eye open for you. ]]I have come across "
      "something that may be useful to you: {info}.||[[Since {talk}, I have kept an eye open for you. ]]I "
      "have come across something that may be useful to you.]]\n"
      "\n"
      "Please let me know if you have any questions.\n"
      "\n"
      "[[Kind regards,\n"
      "{signature}||Kind regards]]",
    },
    [GOEN_TONE_PEER] = {
      "[[What I promised: {promise}||For your information: {info}||Something you may find useful]]",
      "{addressee}\n"
      "\n"
      "I hope you are well.[[ It was good to talk with you {when} at {event}.]]\n"
      "\n"
      "[[I am writing about what I promised: {promise}.[[ I have also come across something that you may find "
      "useful: {info}.]]||[[I was thinking of {talk}. ]]Here is something that you may find useful: {info}."
      "||[[I was thinking of {talk}. ]]I have come across something that you may find useful.]]\n"
      "\n"
      "I hope it helps. Let me know what you think.\n"
      "\n"
      "[[Best regards,\n"
      "{signature}||Best regards]]",
    },
    [GOEN_TONE_FRIEND] = {
      "[[What I promised: {promise}||Have a look: {info}||This may interest you]]",
      "{addressee}\n"
      "\n"
      "[[It was great to see you {when} at {event}.]]\n"
      "[[A quick note about what I promised: {promise}.[[ I also found something you may like: {info}.]]"
      "||[[I was thinking of {talk}. ]]I found something you may like: {info}."
      "||[[I was thinking of {talk}. ]]I found something you may like.]]\n"
      "\n"
      "Have a look when you have a moment. I hope it helps!\n"
      "\n"
      "[[All the best,\n"
      "{signature}||All the best]]",
    },
  },
  [GOEN_FOLLOW_UP_MEET] = {
    [GOEN_TONE_CLIENT] = {
      "[[Request for a meeting ({my_name}, {my_company})||Request for a meeting]]",
      "{addressee}\n"
      "\n"
      "I hope this message finds you well.[[ Thank you again for your time {when} at {event}.]]\n"
      "\n"
      "[[I would be grateful for an opportunity to meet you. What I have in mind: {reason}."
      "||I would be glad to continue {talk}.||I would be glad to meet you and to continue our "
      "conversation.]]\n"
      "[[Would one of these times be convenient?\n"
      "\n"
      "{slots}\n"
      "\n"
      "If none of them suits you, please let me know what does."
      "||Could you let me know a few times that would suit you?]]\n"
      "I am happy to come to your office, or to meet online.\n"
      "\n"
      "I look forward to hearing from you.\n"
      "\n"
      "[[Kind regards,\n"
      "{signature}||Kind regards]]",
    },
    [GOEN_TONE_PEER] = {
      "Shall we meet?",
      "{addressee}\n"
      "\n"
      "I hope you are well.[[ It was good to talk with you {when} at {event}.]]\n"
      "\n"
      "[[Could we meet some time soon? What I have in mind: {reason}."
      "||I would like to continue {talk}.||I would like to continue our conversation some time soon.]]\n"
      "[[Would one of these times work for you?\n"
      "\n"
      "{slots}\n"
      "\n"
      "If not, please suggest another.||Could you suggest a few times that would work for you?]]\n"
      "We can meet wherever it suits you, or online.\n"
      "\n"
      "I look forward to it.\n"
      "\n"
      "[[Best regards,\n"
      "{signature}||Best regards]]",
    },
    [GOEN_TONE_FRIEND] = {
      "Shall we meet up?",
      "{addressee}\n"
      "\n"
      "[[It was great to see you {when} at {event}.]]\n"
      "[[Shall we meet up soon? What I have in mind: {reason}.||I would love to continue {talk}."
      "||Shall we meet up soon and have a proper chat?]]\n"
      "\n"
      "[[How about one of these?\n"
      "\n"
      "{slots}\n"
      "\n"
      "If they don’t work, just tell me what does.||Just tell me when would suit you.]]\n"
      "\n"
      "[[All the best,\n"
      "{signature}||All the best]]",
    },
  },
  [GOEN_FOLLOW_UP_CONGRATULATE] = {
    [GOEN_TONE_CLIENT] = {
      "[[Congratulations on {occasion}||Congratulations]]",
      "{addressee}\n"
      "\n"
      "[[Please accept my warmest congratulations on {occasion}.||Please accept my warmest congratulations.]]\n"
      "[[Having met you at {event}, I was all the more delighted to hear of it.||I was delighted to hear of it.]]\n"
      "\n"
      "I wish you every success for the future.\n"
      "\n"
      "[[Kind regards,\n"
      "{signature}||Kind regards]]",
    },
    [GOEN_TONE_PEER] = {
      "[[Congratulations on {occasion}||Congratulations]]",
      "{addressee}\n"
      "\n"
      "[[Congratulations on {occasion}!||Congratulations!]]\n"
      "I was very happy to hear about it.\n"
      "\n"
      "Once things have settled down, I would love to hear more. I wish you all the best.\n"
      "\n"
      "[[Best regards,\n"
      "{signature}||Best regards]]",
    },
    [GOEN_TONE_FRIEND] = {
      "[[Congratulations on {occasion}!||Congratulations!]]",
      "{addressee}\n"
      "\n"
      "[[Congratulations on {occasion}!||Congratulations!]]\n"
      "I am so happy for you.\n"
      "\n"
      "Let’s celebrate once things have settled down.\n"
      "\n"
      "[[All the best,\n"
      "{signature}||All the best]]",
    },
  },
  [GOEN_FOLLOW_UP_INTRODUCE] = {
    [GOEN_TONE_CLIENT] = {
      "[[Introduction: {full_name} and {other_full_name}||An introduction]]",
      "[[Dear {full_name}, dear {other_full_name},||{addressee}]]\n"
      "\n"
      "I hope this message finds you well.\n"
      "\n"
      "[[It is my pleasure to introduce you to each other.[[ What I have in mind: {reason}.]]\n"
      "\n"
      "{about}\n"
      "\n"
      "{other_about}\n"
      "\n"
      "I believe that you may be of help to each other. Please feel free to get in touch directly from here."
      "||There is somebody to whom I would very much like to introduce you.\n"
      "If you are interested, I will gladly tell you more.]]\n"
      "\n"
      "[[Kind regards,\n"
      "{signature}||Kind regards]]",
    },
    [GOEN_TONE_PEER] = {
      "[[Introduction: {full_name} and {other_full_name}||An introduction]]",
      "[[Dear {name}, dear {other_name},||{addressee}]]\n"
      "\n"
      "[[I would like to introduce you to each other.[[ What I have in mind: {reason}.]]\n"
      "\n"
      "{about}\n"
      "\n"
      "{other_about}\n"
      "\n"
      "I think that you could be of help to each other. Please feel free to take it from here."
      "||There is somebody I would like to introduce to you.\n"
      "If you are interested, I will gladly tell you more.]]\n"
      "\n"
      "[[Best regards,\n"
      "{signature}||Best regards]]",
    },
    [GOEN_TONE_FRIEND] = {
      "[[{name}, meet {other_name}||Somebody you should meet]]",
      "[[Hi {name}, hi {other_name},||{addressee}]]\n"
      "\n"
      "[[I think the two of you would get on well, so let me introduce you.[[ What I have in mind: {reason}.]]\n"
      "\n"
      "{about}\n"
      "\n"
      "{other_about}\n"
      "\n"
      "Over to you. I hope it leads to something good!||There is somebody I think you should meet.\n"
      "Shall I tell you more?]]\n"
      "\n"
      "[[All the best,\n"
      "{signature}||All the best]]",
    },
  },
  [GOEN_FOLLOW_UP_AGAIN] = {
    [GOEN_TONE_CLIENT] = {
      "[[A greeting from {me}||It has been a while]]",
      "{addressee}\n"
      "\n"
      "[[It has been {since} since we were last in touch. I hope that you are well."
      "||It has been a while since we were last in touch. I hope that you are well.]]\n"
      "\n"
      "[[I often think back to {talk}[[ at {event}]].||I often think back to our conversation at {event}.]]\n"
      "[[Whenever {interest} comes up, I think back to our conversation.]]\n"
      "[[The reason for my writing: {reason}.]]\n"
      "\n"
      "[[I would be glad to see you again. Would one of these times be convenient?\n"
      "\n"
      "{slots}||I would be glad to hear from you, and to see you again before long.]]\n"
      "\n"
      "[[Kind regards,\n"
      "{signature}||Kind regards]]",
    },
    [GOEN_TONE_PEER] = {
      "It has been a while",
      "{addressee}\n"
      "\n"
      "[[It has been {since} since we were last in touch. How have you been?"
      "||It has been a while. How have you been?]]\n"
      "\n"
      "[[I often think back to {talk}[[ at {event}]].||I often think back to our conversation at {event}.]]\n"
      "[[Whenever {interest} comes up, I think back to our conversation.]]\n"
      "[[Why I am writing: {reason}.]]\n"
      "\n"
      "[[It would be good to catch up. Would one of these times work for you?\n"
      "\n"
      "{slots}||It would be good to catch up some time soon.]]\n"
      "\n"
      "[[Best regards,\n"
      "{signature}||Best regards]]",
    },
    [GOEN_TONE_FRIEND] = {
      "Long time no see",
      "{addressee}\n"
      "\n"
      "[[It has been {since} already. How are you?||Long time no see. How are you?]]\n"
      "\n"
      "[[I was just thinking of {talk}. How did things go?||I was just thinking of {event}.]]\n"
      "[[Are you still as keen on {interest} as ever?]]\n"
      "[[Why I am writing: {reason}.]]\n"
      "\n"
      "[[Let’s catch up. How about one of these?\n"
      "\n"
      "{slots}||Let’s catch up soon.]]\n"
      "\n"
      "[[All the best,\n"
      "{signature}||All the best]]",
    },
  },
  [GOEN_FOLLOW_UP_PROMISED] = {
    [GOEN_TONE_CLIENT] = {
      "A question about our conversation",
      "{addressee}\n"
      "\n"
      "I hope this message finds you well.[[ Thank you again for your time {when} at {event}.]]\n"
      "\n"
      "[[May I ask about what you kindly offered ({promised})?"
      "||May I ask about what you kindly offered?]] There is no hurry, and I would be grateful for a short "
      "reply whenever it suits you.\n"
      "\n"
      "[[Kind regards,\n"
      "{signature}||Kind regards]]",
    },
    [GOEN_TONE_PEER] = {
      "A question about our conversation",
      "{addressee}\n"
      "\n"
      "I hope you are well.[[ It was good to talk with you {when} at {event}.]]\n"
      "\n"
      "[[I just wanted to ask about what you mentioned ({promised})."
      "||I just wanted to ask about what you mentioned.]] There is no hurry, so please let me know when you "
      "have a moment.\n"
      "\n"
      "[[Best regards,\n"
      "{signature}||Best regards]]",
    },
    [GOEN_TONE_FRIEND] = {
      "A quick question",
      "{addressee}\n"
      "\n"
      "[[It was great to see you {when} at {event}.]]\n"
      "[[Just a quick question about what you mentioned ({promised}). How is it going?"
      "||Just a quick question after our conversation. How is it going?]]\n"
      "No hurry at all!\n"
      "\n"
      "[[All the best,\n"
      "{signature}||All the best]]",
    },
  },
};

const char *
goen_draft_texts_en_get_subject (GoenFollowUpKind kind,
                                 GoenTone         tone)
{
  return texts[kind][tone].subject;
}

const char *
goen_draft_texts_en_get_body (GoenFollowUpKind kind,
                              GoenTone         tone)
{
  return texts[kind][tone].body;
}
