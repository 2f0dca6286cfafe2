using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules;

/// <summary>A fact behind a result, by its kind and key: whoever may read it can look it up.</summary>
public sealed class Source(Fact fact)
{
    private static readonly Kinds Known = new();

    /// <summary>The name of the fact's kind.</summary>
    public string Kind => Known.Of(fact).Name;

    /// <summary>The fact's key as one text.</summary>
    public string Key => Known.Of(fact).KeyOf(fact);

    /// <summary>The sources of several facts, leaving out what there is not.</summary>
    public static IReadOnlyList<Source> Of(params ReadOnlySpan<Fact?> facts)
    {
        var sources = new List<Source>(facts.Length);
        foreach (var fact in facts)
        {
            if (fact is not null) sources.Add(new Source(fact));
        }
        return sources;
    }
}

/// <summary>One exception: somebody or something that fails a rule, for a reason.</summary>
/// <param name="Subject">The id of what fails.</param>
/// <param name="Reason">The code of one of the rule's reasons.</param>
/// <param name="Detail">What tells it apart from others of the subject and reason; blank if nothing.</param>
/// <param name="Sources">The facts behind it: the one judged first, then what it was judged by.</param>
public sealed record Failing(string Subject, string Reason, string Detail, IReadOnlyList<Source> Sources);

/// <summary>One member of what a rule judges.</summary>
public sealed record Member(string Subject, string Detail, bool Passed, IReadOnlyList<Source> Sources);

/// <summary>What a rule found of a unit.</summary>
/// <param name="Population">How many members were judged.</param>
/// <param name="Compliant">How many of them have no exception.</param>
/// <param name="Exceptions">Each subject, reason and detail once, in ordinal order.</param>
/// <param name="Members">The members one by one; empty where they are minutes.</param>
public sealed record Judgement(int Population, int Compliant, IReadOnlyList<Failing> Exceptions, IReadOnlyList<Member> Members);
