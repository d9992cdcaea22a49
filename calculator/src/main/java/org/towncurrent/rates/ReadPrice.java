package org.towncurrent.rates;

/**
 * A product's price from one meter read to another, before it is known whose meter is read.
 *
 * @param from the read that begins it
 * @param until the read that ends it, and begins what comes next
 * @param price the price between them
 */
public record ReadPrice(Read from, Read until, Price price) {}
