/**
 * Reads what a resident's meter counted from a file of the utility or from pasted text: Green
 * Button, tables as utilities hand them out, twelve months.
 *
 * <p>It works in slices, so that the page never stands still, and gives days and uses alone: no
 * name, address or account number leaves it. It knows no page and no file, only text. What it
 * accepts and how it decides is in {@code docs/decisions/0020-usage-files.md}.
 */
@NullMarked
package org.towncurrent.usage;

import org.jspecify.annotations.NullMarked;
