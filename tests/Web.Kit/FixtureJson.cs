using System.Text.Json;
using System.Text.Json.Serialization;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Web.Kit.Tests;

/// <summary>Reads the frontend's options, which are written for a template language without types.</summary>
static class FixtureJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new LooseString(), new LooseMarkup(), new LooseSlot(), new LooseDatePart(), new LooseList() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => reader.GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => reader.GetString(),
    };

    sealed class LooseString : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Text(ref reader);

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    sealed class LooseMarkup : JsonConverter<Markup>
    {
        public override Markup Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.False ? Markup.Empty : Markup.Trusted(Text(ref reader));

        public override void Write(Utf8JsonWriter writer, Markup value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    // A slot is its HTML, or an object with its HTML and its place.
    sealed class LooseSlot : JsonConverter<ServiceNavigationEnd>
    {
        public override ServiceNavigationEnd? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return new() { Html = Markup.Trusted(reader.GetString()) };
            }

            using var slot = JsonDocument.ParseValue(ref reader);
            return new()
            {
                Html = Markup.Trusted(slot.RootElement.GetProperty("html").GetString()),
                Align = slot.RootElement.TryGetProperty("align", out var align) ? align.GetString() : null,
            };
        }

        public override void Write(Utf8JsonWriter writer, ServiceNavigationEnd value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    sealed class LooseDatePart : JsonConverter<DateInputItem>
    {
        static readonly JsonSerializerOptions Inner = new(JsonSerializerDefaults.Web) { Converters = { new LooseString() } };

        public override DateInputItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.False ? DateInputItem.Omitted : JsonSerializer.Deserialize<DateInputItem>(ref reader, Inner);

        public override void Write(Utf8JsonWriter writer, DateInputItem value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
