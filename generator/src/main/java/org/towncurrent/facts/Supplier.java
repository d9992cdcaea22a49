package org.towncurrent.facts;

import java.util.Optional;

/**
 * A Program Supplier: the competitive supplier that serves Participants under an Electric Supply
 * Agreement.
 *
 * @param nameOnBill how the utility's bill names it: what a resident looks for to know whether they
 *     are in the program
 * @param taxExemption where a business sends its tax-exemption certificate
 */
public record Supplier(
    String id,
    String name,
    Optional<String> nameOnBill,
    Optional<String> phone,
    Optional<String> email,
    Optional<String> website,
    Optional<String> taxExemption,
    boolean sample,
    Origin origin) {}
