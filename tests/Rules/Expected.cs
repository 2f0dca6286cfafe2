using System.Text.Json;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>What a file says that an evaluation gives, and how it differs from what one gave.</summary>
internal sealed record Expected(DateOnly AsAt, DateTimeOffset? AsKnownAt, IReadOnlyList<Expected.Line> Results)
{
    /// <summary>One result as one text, so that a difference reads as a difference.</summary>
    internal sealed record Line(string? Rule, string Unit, string Text);

    public static Expected Of(JsonElement evaluation)
    {
        if (evaluation.GetProperty("clock").GetString() != "source") throw new InvalidDataException("Expected results are given for the source clock.");
        return new(
            LondonTime.TryParseDay(Text(evaluation, "asAt"), out var day) ? day : throw new InvalidDataException("An evaluation has no asAt."),
            evaluation.GetProperty("asKnownAt").GetString() is { } at ? LondonTime.TryParseInstant(at, out var instant) ? instant : throw new InvalidDataException(at) : null,
            [.. evaluation.GetProperty("results").EnumerateArray().Select(LineOf)]);
    }

    public static Line LineOf(Result result) => new(result.Rule.Id, result.Unit,
        TextOf(result.Status.Code(), result.Population, result.Compliant, result.Exceptions.Select(each => (each.Subject, each.Reason, each.Detail))));

    private static Line LineOf(JsonElement result) => new(
        result.TryGetProperty("rule", out var rule) ? rule.GetString() : null,
        result.GetProperty("unit").GetString()!,
        TextOf(result.GetProperty("status").GetString()!, result.GetProperty("population").GetInt32(), result.GetProperty("compliant").GetInt32(),
            result.GetProperty("exceptions").EnumerateArray().Select(each => (Text(each, "subject"), Text(each, "reason"), Text(each, "detail")))));

    private static string TextOf(string status, int population, int compliant, IEnumerable<(string Subject, string Reason, string Detail)> exceptions) =>
        string.Join('\n', [$"{status} {compliant} of {population}", .. exceptions.Select(each => $"  {each.Subject}; {each.Reason}; {each.Detail}")]);

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
