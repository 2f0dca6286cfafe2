using System.Text.Json;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules;

/// <summary>Writes an evaluation as one JSON object, the same bytes every time.</summary>
public static class EvaluationJson
{
    /// <summary>Writes the object and nothing else, compact and in UTF-8.</summary>
    /// <param name="asKnownAt">The K that the facts were read at; null when there were none.</param>
    /// <param name="store">The store that the facts came from and its kind, said in the output; null for facts in memory.</param>
    public static void Write(this Evaluation evaluation, Stream output, DateTimeOffset? asKnownAt, Clock clock, (string Name, string Kind)? store = null)
    {
        using var json = new Utf8JsonWriter(output);
        Write(json, evaluation, asKnownAt, clock, store);
    }

    /// <summary>Writes the evaluations of several days as one object, each as soon as it is made, in the form that it has alone.</summary>
    /// <param name="asked">From and to which day, and how far apart.</param>
    public static void WriteSeries(this IEnumerable<Evaluation> evaluations, Stream output, (Days Days, string Every) asked, DateTimeOffset? asKnownAt, Clock clock, (string Name, string Kind) store)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("from", LondonTime.Format(asked.Days.First));
        json.WriteString("to", LondonTime.Format(asked.Days.Last));
        json.WriteString("every", asked.Every);
        json.WriteStartArray("evaluations");
        foreach (var evaluation in evaluations)
        {
            Write(json, evaluation, asKnownAt, clock, store);
            json.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Evaluation evaluation, DateTimeOffset? asKnownAt, Clock clock, (string Name, string Kind)? store)
    {
        json.WriteStartObject();
        json.WriteString("asAt", LondonTime.Format(evaluation.AsAt));
        json.WriteString("asKnownAt", asKnownAt is { } known ? LondonTime.Format(known) : null);
        json.WriteString("clock", clock == Clock.System ? "system" : "source");
        json.WriteString("rules", evaluation.Rules);
        json.WriteString("reference", evaluation.Reference);
        if (store is { } from)
        {
            json.WriteStartObject("store");
            json.WriteString("name", from.Name);
            json.WriteString("kind", from.Kind);
            json.WriteEndObject();
        }

        json.WriteStartArray("results");
        foreach (var result in evaluation.Results) Write(json, result);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Result result)
    {
        json.WriteStartObject();
        json.WriteString("rule", result.Rule.Id);
        json.WriteNumber("recommendation", result.Rule.Recommendation);
        json.WriteString("unitKind", result.Rule.UnitKind.Code());
        json.WriteString("unit", result.Unit);
        json.WriteString("status", result.Status.Code());
        json.WriteNumber("population", result.Population);
        json.WriteNumber("compliant", result.Compliant);
        json.WriteStartArray("exceptions");
        foreach (var exception in result.Exceptions)
        {
            json.WriteStartObject();
            json.WriteString("subject", exception.Subject);
            json.WriteString("reason", exception.Reason);
            json.WriteString("detail", exception.Detail);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (result.Erased.Count > 0)
        {
            json.WriteStartArray("erased");
            foreach (var erased in result.Erased)
            {
                json.WriteStartObject();
                json.WriteString("kind", erased.Kind);
                json.WriteNumber("seq", erased.Seq);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
