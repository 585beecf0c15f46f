package com.example.tallies

/** What a team keeps of a word that writes Scala. */
case class Tally(
    count: Int,
    letters: Long,
    first: Option[String],
    longest: Option[Int],
    seconds: List[Long],
    byLength: Map[String, Int],
    last: (Int, String),
    share: BigDecimal) {

  def plus(word: String): Tally = copy(
    count = count + 1,
    letters = letters + word.length,
    first = first.orElse(Some(word)),
    longest = if (word.length > 1) Some(word.length) else longest,
    seconds = (seconds :+ letters).takeRight(2),
    byLength = byLength.updated("of " + word.length, count + 1),
    last = (count + 1, word),
    share = share + BigDecimal("0.25"))
}

object Tally {

  def none: Tally = Tally(0, 0L, None, None, Nil, Map.empty, (0, ""), BigDecimal(0))
}
