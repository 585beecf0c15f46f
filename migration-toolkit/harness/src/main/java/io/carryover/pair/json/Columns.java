package io.carryover.pair.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.apache.spark.sql.Row;
import scala.Product;

/** Values with named parts, as objects. Parts without a name are called {@code _1}, {@code _2}, ... as Spark calls them. */
final class Columns {

    private Columns() {}

    static JsonNode of(Row row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < row.length(); i++) {
            String name = row.schema() == null ? "" : row.schema().fieldNames()[i];
            object.set(name(name, i), EngineJson.node(row.get(i)));
        }
        return object;
    }

    /** Tuples and case classes. */
    static JsonNode of(Product product) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < product.productArity(); i++) {
            object.set(name(product.productElementName(i), i), EngineJson.node(product.productElement(i)));
        }
        return object;
    }

    /** A key that is no text is written as the text of its JSON. */
    static JsonNode of(Map<?, ?> map) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        map.forEach((key, value) -> {
            JsonNode name = EngineJson.node(key);
            object.set(name.isTextual() ? name.textValue() : name.toString(), EngineJson.node(value));
        });
        return object;
    }

    private static String name(String given, int index) {
        return given.isEmpty() ? "_" + (index + 1) : given;
    }
}
