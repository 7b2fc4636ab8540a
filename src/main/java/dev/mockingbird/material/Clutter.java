package dev.mockingbird.material;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Knows what surrounds questions and answers on web pages: advertisements, links to share, bars to
/// navigate, notes on the author, closing words. Errs towards keeping: a line of an answer that is
/// lost is worse than an advertisement in it.
final class Clutter {
  /// A longer paragraph says something.
  private static final int LONGEST = 60;

  /// Enough by itself, at the beginning of a paragraph.
  private static final Pattern PLAIN =
      pattern(
          "advertisements?\\W*$|sponsored\\b.{0,80}$|promoted( content)?\\W*$|ad\\W*$"
              + "|ad: (hire|get|try|join|learn|buy|find|start|save)\\b.{0,120}$",
          "(also|read also|see also|you may also|further|must|recommended|related|suggested)"
              + " (read|like|reading|articles?|posts?|questions?|courses?|blogs?|topics?)\\b",
          "(related|recommended)( \\w+)?\\s*[:→].{0,120}$|(read|see|check|learn)"
              + " (also|more|next)\\s*[:→»\\-]|read (also|more|next)\\b.{0,80}$",
          "(please )?(subscribe|sign up|sign in|log in|enrol+)\\b(?! (is|are|means))",
          "share (this|on|it|via|the)\\b.{0,80}$|share\\s*[:|].*|tweet( this)?\\b.{0,60}$",
          "follow (us|me|the author)\\b|like and (share|subscribe)\\b|click here\\b|tap here\\b",
          "(the )?(photo|image|picture|figure|cover)s? (by|credits?|source|courtesy)\\b"
              + ".{0,120}$",
          "(facebook|twitter|linkedin|whatsapp|reddit|pinterest|email|instagram|x|telegram)"
              + "(\\s*[|·•,/]?\\s*(facebook|twitter|linkedin|whatsapp|reddit|pinterest|email"
              + "|instagram|x|telegram|copy link|print))+\\W*$",
          "(\\W*|\\[\\W*)(back to|go to|return to) (the )?(top|index|contents|table of contents)\\b"
              + ".{0,40}$",
          "(table of )?contents\\W*$|on this page\\W*$|jump to\\b.{0,80}$|skip to\\b.{0,60}$",
          "\\d+\\s*min(ute)?s? read\\b.{0,40}$|(last )?updated( on)?\\s*:?\\s.{0,40}\\d{4}\\W*$",
          "published( on)?\\b.{0,60}\\d{4}\\W*$|(\\d+(\\.\\d+)?[km]?) (claps|views|likes|shares"
              + "|comments|followers)\\b.{0,60}$",
          "(this (site|website) uses|we use) cookies\\b",
          "(©|\\(c\\)|copyright)\\s.{0,80}$|all rights reserved\\b.{0,40}$",
          "(tags?|categor(y|ies)|filed under|posted in)\\s*:.{0,120}$",
          "(previous|next|prev)\\s*(article|post|page)?\\s*[:»›→|].{0,80}$",
          "(leave|post|write) a (comment|reply)\\b|\\d+ comments?\\W*$|loading\\W*$");

  /// Half of it: what advertisements tell people to do.
  private static final Pattern CALL =
      pattern(
          "get|grab|join|download|follow|share|check out|take|start|try|buy|book|register",
          "claim|unlock|upgrade|explore|master|learn|boost|prepare|become|want|looking|ready",
          "interested|don'?t miss|do you want|would you like|if you|enjoy(ed|ing)?|liked?|loved?",
          "need|our|we|new here|visit|watch|listen|contact|hire|save|free|limited",
          "use (the )?code");

  /// The other half: what they want to sell.
  private static final Pattern WARE =
      Pattern.compile(
          "(?i)"
              + String.join(
                  "|",
                  "\\b(?:our|my|free|online|crash|certification) (?:\\w+[- ]){0,4}(?:course",
                  "training|program(?:me)?|channel|academy|app|platform|tutorial|blog",
                  "community|podcast|site|website|question bank|videos?|mock interviews?",
                  "guides?|pdf|newsletter)\\b",
                  "\\b(?:our|my|free|this|the) (?:\\w+[- ]){0,4}(?:e-?book|webinar|workshop",
                  "master ?class|cheat ?sheet|boot ?camp|newsletter|certification course",
                  "pdf version)\\b",
                  "\\d+ ?% (?:off|discount)|(?:coupon|promo) code|use code|mailing list",
                  "your inbox|\\bsubscribe (?:now|today|to (?:our|my|the))",
                  "\\benrol+ (?:now|today|in (?:our|the))|\\bsign up (?:now|today|for|here)",
                  "telegram (?:group|channel)|discord (?:server|group)",
                  "\\b(?:our|my) (?:youtube|linkedin|instagram|telegram|twitter|discord)\\b",
                  "\\b(?:follow|contact|find|reach) (?:us|me)\\b|job[- ]ready|dream job",
                  "land (?:your|the) |your free\\b|book a (?:demo|call)|limited seats",
                  "career (?:track|coach)|download the pdf",
                  "\\bcourses?\\b.{0,40}\\b(?:today|now|here)\\b"));

  private static final Pattern CLOSING =
      pattern(
          "(in conclusion|to conclude|to sum up|in summary|to wrap up|wrapping up|finally|overall)"
              + "\\b.{0,200}\\b(interviews?|articles?|questions|posts?|guide|blog|list)\\b",
          "(we|i) (do )?(really |sincerely )?(hope|wish|trust)\\b.{0,300}",
          "(the )?end\\W*$|that'?s (it|all)\\b.{0,200}|that is (it|all)\\b.{0,200}",
          "(thanks?|thank you)( (so|very) much)?,? for\\b.{0,200}|good luck\\b.{0,200}"
              + "|happy (learning|coding|reading|interviewing|studying)\\b.{0,100}"
              + "|all the best\\b.{0,100}|best of luck\\b.{0,200}",
          "(these|those|here|the above) (were|are|have been|questions)\\b.{0,120}\\b(interview"
              + "|questions)\\b.{0,300}",
          "th(is|e) (article|list|post|guide|blog|collection)\\b.{0,300}",
          "(with|by|after) (now|these|this|all|that|going|reading|practi[sc]ing)\\b.{0,120}\\b"
              + "(interviews?|article|questions)\\b.{0,300}",
          "you('ve| have)? (now |just )?(reached|made it|finished|got to)\\b.{0,200}",
          "(if you|did you|have you|do you|what (other )?questions|let (us|me) know|got "
              + "|any other|which (questions|of these)|is there)\\b.{0,200}\\b(comments?|liked?"
              + "|enjoyed|helpful|useful|interviews?|clap|share)\\b.{0,200}",
          "(originally|first) published\\b.{0,200}|(written|posted|reviewed|edited) by\\b.{0,200}"
              + "|(the )?author\\s*:.{0,200}|about the authors?\\b.{0,200}",
          "[\\p{Lu}]\\p{L}+ (\\p{L}+\\.? ){0,2}(is|works as|has been|writes) (an?|the|about|for)?"
              + "\\b.{0,80}\\b(engineer|scientist|writer|author|developer|consultant|blogger"
              + "|researcher|instructor|editor|educator|journalist|professional|enthusiast"
              + "|analyst|student|founder|trainer|manager)\\b.{0,300}");

  private static final Pattern CLOSING_TITLE =
      Pattern.compile(
          "(?i)\\W*(?:(?:final|closing|concluding|parting)"
              + " (?:words?|thoughts?|notes?|remarks?)|conclusions?|in conclusion|wrap(?:ping)?[-"
              + " ]?(?:it )?up|the bottom line|summing up|to sum up|about (?:the"
              + " )?(?:authors?|us|me)|authors?|author bio"
              + "|(?:related|recommended|similar|more|other|popular|recent|latest)\\b.*|further"
              + " (?:reading|resources)|references|resources|bibliography|sources|(?:key"
              + " )?take-?aways|faqs?|frequently asked questions.*|comments?|\\d+"
              + " (?:comments?|responses|replies|thoughts? on.*)|leave a"
              + " (?:comment|reply).*|share.*|subscribe.*|newsletter.*|join (?:us|our|the).*|you"
              + " (?:may|might) also.*|next steps|what(?:'s| is) next|where to go (?:next|from"
              + " here)|tags|disclaimer|acknowledge?ments?|written by.*|read (?:next|more).*|sign"
              + " up.*|follow.*|stay (?:tuned|connected|in touch).*|contact(?:"
              + " us)?|footnotes|credits|licen[cs]e|looking for .*|ready to .*|want (?:to|more)"
              + " .*|good luck.*|download.*|how to prepare.*|tips (?:for|to|on)"
              + " .*interview.*|summary|conclusion\\b.*)\\W*");

  private static final Pattern SECTION_TITLE =
      Pattern.compile(
          "(?i)\\W*(?:(?:section|part|chapter|module|unit|level|category|set|round)\\s+(?:\\d+"
              + "|[ivx]+|[a-h]|one|two|three|four|five|six)\\b.*"
              + "|.*\\b(?:interview|interviewing|technical|theory|theoretical|practical|coding"
              + "|basic|intermediate|advanced|beginner|expert|conceptual|scenario|general|senior"
              + "|junior|fresher|freshers|experienced|\\w+ing|\\w+ics) (?:\\w+ ){0,3}questions?"
              + "(?: (?:and|&|with) answers?)?(?: (?:for|on|about|in) .*)?"
              + "|(?:basic|basics|beginner|intermediate|advanced|expert|fundamentals|warm-?up)\\b"
              + "(?: \\w+){0,3}|questions? (?:on|for|about|in) .*|.*\\bquestions)\\W*");

  private Clutter() {}

  private static Pattern pattern(String... starts) {
    return Pattern.compile("(?is)[^\\p{L}\\p{N}©]*(?:" + String.join("|", starts) + ").*");
  }

  /// True for an advertisement, a link to share or a bar to navigate.
  static boolean isAdvertisement(String paragraph) {
    String plain = Inline.plain(paragraph.replaceFirst("^[\\s>*#_\\-+|]+", ""));
    if (plain.isEmpty() || plain.split("\\s+").length > LONGEST) {
      return false;
    }
    return PLAIN.matcher(plain).matches()
        || (CALL.matcher(plain).matches() && WARE.matcher(plain).find());
  }

  /// True for words that end an article: thanks, good wishes, who wrote it.
  static boolean isClosing(String paragraph) {
    return CLOSING.matcher(Inline.plain(paragraph.replaceFirst("^[\\s>*_]+", ""))).matches();
  }

  /// True for the title of what follows the last answer.
  static boolean isClosingTitle(String title) {
    return CLOSING_TITLE.matcher(bare(title)).matches();
  }

  /// True for the title of a group of questions.
  static boolean isSectionTitle(String title) {
    return SECTION_TITLE.matcher(bare(title)).matches() && !bare(title).endsWith("?");
  }

  private static String bare(String title) {
    return Inline.plain(title.strip().replaceFirst("^#{1,6}\\s*", "")).replaceFirst(":$", "");
  }

  /// True if every word is one that a title would have in capitals.
  static boolean looksLikeTitle(String line) {
    String bare = bare(line);
    if (!bare.matches("[\\p{Lu}\\p{N}][\\p{L}\\p{N} ,&/'’():–-]*") || bare.endsWith(".")) {
      return false;
    }
    List<String> words = Stream.of(bare.split("[\\s/-]+")).filter(w -> w.length() > 3).toList();
    long capital = words.stream().filter(w -> !Character.isLowerCase(w.charAt(0))).count();
    return bare.split("\\s+").length <= 9 && capital * 2 > words.size();
  }
}
