package com.example.carts

import org.apache.spark.sql.{Encoder, Encoders}

/** What a team that writes Scala keeps of a user, in the legacy job and in the migrated one. */
case class Cart(
    items: Int,
    total: BigDecimal,
    first: Option[String],
    prices: List[Long],
    byItem: Map[String, Int],
    last: (Int, String)) {

  def plus(item: String, price: Long): Cart = Cart(
    items + 1,
    total + price,
    first.orElse(Some(item)),
    prices :+ price,
    byItem.updated(item, byItem.getOrElse(item, 0) + 1),
    (items + 1, item))
}

object Cart {

  def empty: Cart = Cart(0, BigDecimal(0), None, Nil, Map.empty, (0, ""))

  def encoder: Encoder[Cart] = Encoders.product[Cart]
}
