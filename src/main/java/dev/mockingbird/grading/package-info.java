/// Stations 4 and 5 of an answer's way: a [Judge] says what the answer shows of each key point, the
/// [Grader] believes none of it that is not proven by a quote. The two are apart because judges may
/// be fooled and the grader must not be.
///
/// The built-in judge reads in this order: [Clauses] cut the answer, [Polarity] says what is
/// denied, [Spelling] mends slips, a [Reading] holds every few neighbouring clauses of a sentence
/// as [Phrase]s, [Profiles] hold what is known of how people talk about the question's key points,
/// a [Comparison] says how near words come to each, the [Discriminant] by what examples differ, a
/// [Fit] is both together, [Signs] sum it up for the answer, with the [Evidence] of a [Reader]
/// whose network has [Learnt] the bank's questions, the [Scale] weighs these into likelihoods, and
/// [Bars] say how likely is likely enough. Examples rather than rules, because what tells the true
/// from the false differs from point to point. Where there are none, [Likeness] compares with the
/// claim alone, by vectors of texts of any subject: those fitted to the bank's statements do worse
/// there; and goes by what a [ClaimReader] says of the [Stances] of the words [BesideClaims], which
/// also tells in which sentence they stand. Of the [Reading] only what is in the order of sentences
/// counts there, since neither vectors nor words in common know of order. The grader: [QuoteFinder]
/// finds the words, [Proof] says whether they can prove anything. A judge that can be talked to is
/// held on a [Leash]: [Instructions] are kept from it, and it must credit twice what it credits.
@NullMarked
package dev.mockingbird.grading;

import org.jspecify.annotations.NullMarked;
