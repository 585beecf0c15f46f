package io.carryover.legacy.columns;

import scala.Product;

/** Reads an element of a tuple or a case class. */
record ElementGetter(int index) implements Getter {

    @Override
    public Object of(Object value) {
        return ((Product) value).productElement(index);
    }
}
