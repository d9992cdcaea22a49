/**
 * Workbooks for spreadsheet programs. The only package that knows the library which writes them.
 */
@NullMarked
package org.towncurrent.workbook;

import org.jspecify.annotations.NullMarked;
