package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Price;

/**
 * A named part of a product's price, such as the consultant's fee.
 *
 * @param name what readers call it; empty where the kind's own name is enough
 * @param price cents per kWh, contained in the product's price
 */
public record RateComponent(ComponentKind kind, Optional<Prose> name, Price price, Origin origin) {}
