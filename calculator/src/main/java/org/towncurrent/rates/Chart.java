package org.towncurrent.rates;

/**
 * What is drawn: two rows of numbers, of a product and of Basic Service, on one scale. The words
 * beside it, and the table with the same figures, are the page's.
 */
public final class Chart {

  private final double[] product;
  private final double[] basicService;
  private final Axis axis;

  private Chart(double[] product, double[] basicService, boolean fromZero) {
    this.product = product;
    this.basicService = basicService;
    double least = fromZero ? 0 : Price.LARGEST;
    double largest = 0;
    for (int i = 0; i < product.length * 2; i++) {
      double value = i < product.length ? product[i] : basicService[i - product.length];
      // Neither holds for what is missing.
      least = value < least ? value : least;
      largest = value > largest ? value : largest;
    }
    axis = Axis.over(least < largest ? least : largest, largest);
  }

  /**
   * The cost of each line of an account, in cents, from zero; missing where nothing is compared.
   */
  public static Chart ofCosts(Account account) {
    double[] product = new double[account.size()];
    double[] basicService = new double[account.size()];
    for (int i = 0; i < product.length; i++) {
      Line line = account.line(i);
      product[i] = line.isCompared() ? line.comparison().pays().cents() : Double.NaN;
      basicService[i] = line.isCompared() ? line.comparison().comparedPays().cents() : Double.NaN;
    }
    return new Chart(product, basicService, true);
  }

  /** The mean price of each line, in thousandths of a cent; missing where it is not known. */
  public static Chart ofPrices(Account account) {
    double[] product = new double[account.size()];
    double[] basicService = new double[account.size()];
    for (int i = 0; i < product.length; i++) {
      product[i] = account.line(i).productPrice();
      basicService[i] = account.line(i).basicServicePrice();
    }
    return new Chart(product, basicService, false);
  }

  /** The total of each product and of Basic Service over the same lines, in cents, from zero. */
  public static Chart ofTotals(Answer answer) {
    double[] product = new double[answer.size()];
    double[] basicService = new double[answer.size()];
    for (int i = 0; i < product.length; i++) {
      product[i] = answer.account(i).total().pays().cents();
      basicService[i] = answer.account(i).total().comparedPays().cents();
    }
    return new Chart(product, basicService, true);
  }

  /** The scale of both rows. */
  public Axis axis() {
    return axis;
  }

  /** How long a bar of the product is, on a scale of this length. */
  public int productAt(int index, int length) {
    return axis.at(product[index], length);
  }

  /** How long the bar of Basic Service beside it is. */
  public int basicServiceAt(int index, int length) {
    return axis.at(basicService[index], length);
  }

  /** The line of the product, as the data of an SVG path. */
  public String productPath(int width, int height) {
    return axis.path(product, width, height);
  }

  /** The line of Basic Service, as the data of an SVG path. */
  public String basicServicePath(int width, int height) {
    return axis.path(basicService, width, height);
  }
}
