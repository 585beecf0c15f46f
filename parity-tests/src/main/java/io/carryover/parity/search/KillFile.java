package io.carryover.parity.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.json.ExactJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code kill.json} of a case: {@code {"api": "mapWithState", "step": 2, "point": "BEFORE_COMMIT"}}.
 *
 * @param folder that of the case
 */
public record KillFile(Path folder) {

    private static final String NAME = "kill.json";

    void write(Kill kill) {
        try {
            Files.writeString(
                    file(),
                    JsonNodeFactory.instance
                                    .objectNode()
                                    .put("api", kill.api())
                                    .put("step", kill.step())
                                    .put("point", kill.point())
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Empty if there is no such file.
     *
     * @throws BadFixture if it is none of ours
     */
    public Optional<Kill> read() {
        return Files.exists(file()) ? Optional.of(kill()) : Optional.empty();
    }

    private Kill kill() {
        JsonNode json = json();
        if (!json.path("api").isTextual()
                || !json.path("step").isInt()
                || !json.path("point").isTextual()) {
            throw new BadFixture(
                    file(),
                    "is no kill; write {\"api\": \"mapWithState\", \"step\": 2, \"point\":"
                            + " \"BEFORE_COMMIT\"}, or delete it");
        }
        return new Kill(
                json.path("api").textValue(),
                json.path("step").intValue(),
                json.path("point").textValue());
    }

    private JsonNode json() {
        try {
            return ExactJson.MAPPER.readTree(Files.readString(file()));
        } catch (JsonProcessingException e) {
            throw new BadFixture(file(), "is not JSON; correct or delete it");
        } catch (IOException e) {
            throw new BadFixture(file(), "cannot be read (" + e + "); make it a readable file");
        }
    }

    private Path file() {
        return folder.resolve(NAME);
    }
}
