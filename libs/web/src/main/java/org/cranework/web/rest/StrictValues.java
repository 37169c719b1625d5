package org.cranework.web.rest;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

/**
 * Days, instants and texts as the contract writes them. Jackson alone would take 20190901 for a day fifty thousand years from
 * now, and PostgreSQL keeps neither such days nor a text with a zero character in it: the caller is told where, instead of
 * being answered that we have failed.
 */
final class StrictValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt].+");

    StrictValues() {
        addDeserializer(LocalDate.class, new Written<>(LocalDate.class, DAY, LocalDate::parse));
        addDeserializer(Instant.class, new Written<>(Instant.class, INSTANT,
                text -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from)));
        addDeserializer(String.class, new Text());
    }

    /** A string of one form. */
    private static final class Written<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final Pattern form;
        private final transient Function<String, T> parse;

        Written(Class<T> type, Pattern form, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.form = form;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            String text = parser.getText();
            try {
                if (form.matcher(text).matches()) {
                    return parse.apply(text);
                }
            } catch (DateTimeException impossible) {
                return type.cast(context.handleWeirdStringValue(type, text, "no such day"));
            }
            return type.cast(context.handleWeirdStringValue(type, text, "not as written in the contract"));
        }
    }

    /** A string of characters: not the zero character, and no half of one. */
    private static final class Text extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && text.codePoints().anyMatch(Text::isNoCharacter)) {
                return (String) context.handleWeirdStringValue(String.class, "", "no text");
            }
            return text;
        }

        private static boolean isNoCharacter(int codePoint) {
            return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
        }
    }
}
