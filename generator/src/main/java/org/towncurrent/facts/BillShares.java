package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be taken off or put onto the bills of a class.
 *
 * @param lowIncomeDiscounts the tiers of the discount that the utility gives to households of low
 *     income
 * @param salesTaxes the sales tax on the supply of a business that is not exempt
 */
public record BillShares(List<BillShare> lowIncomeDiscounts, List<BillShare> salesTaxes) {

  /** None that anybody states. */
  public static final BillShares NONE = new BillShares(List.of(), List.of());

  public BillShares {
    lowIncomeDiscounts = List.copyOf(lowIncomeDiscounts);
    salesTaxes = List.copyOf(salesTaxes);
  }

  /** What holds in this service area. */
  public BillShares in(Optional<String> area) {
    return new BillShares(
        lowIncomeDiscounts.stream().filter(one -> one.isIn(area)).toList(),
        salesTaxes.stream().filter(one -> one.isIn(area)).toList());
  }

  /** These, or where there are none of a kind, the others of that kind. */
  public BillShares or(BillShares others) {
    return new BillShares(
        lowIncomeDiscounts.isEmpty() ? others.lowIncomeDiscounts : lowIncomeDiscounts,
        salesTaxes.isEmpty() ? others.salesTaxes : salesTaxes);
  }

  /** Every one, of either kind. */
  public List<BillShare> all() {
    return Stream.concat(lowIncomeDiscounts.stream(), salesTaxes.stream()).toList();
  }
}
