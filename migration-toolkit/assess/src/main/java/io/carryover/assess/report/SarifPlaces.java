package io.carryover.assess.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.assess.Place;
import java.net.URI;
import java.net.URISyntaxException;

/** Places as SARIF has them: a file and line as far as they are known, and the name of what they are in. */
record SarifPlaces(SourceRoots sources) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    ObjectNode location(Place place) {
        ObjectNode location = JSON.createObjectNode();
        if (place.sourceFile() != null) {
            ObjectNode physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", uri(sources.path(place.sourceFile())));
            if (place.line() > 0) {
                physical.putObject("region").put("startLine", place.line());
            }
        }
        location.putArray("logicalLocations").add(name(place));
        return location;
    }

    private static ObjectNode name(Place place) {
        boolean isOfClass = place.method().isEmpty();
        String simpleName = place.className().substring(place.className().lastIndexOf('.') + 1);
        return JSON.createObjectNode()
                .put("name", isOfClass ? simpleName : place.method())
                .put("fullyQualifiedName", place.className() + (isOfClass ? "" : "." + place.method()))
                .put("kind", isOfClass ? "type" : "function");
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
