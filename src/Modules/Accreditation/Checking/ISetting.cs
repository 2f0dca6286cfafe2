namespace ArmedPolicingGov.Accreditation.Checking;

/// <summary>A value that somebody set for a place.</summary>
internal interface ISetting
{
    string Name { get; }

    /// <summary>Where it holds: <c>national</c>, <c>region/…</c> or <c>force/…</c>.</summary>
    string Place { get; }

    DateOnly From { get; }

    /// <summary>The first day on which it no longer holds; null: none is set.</summary>
    DateOnly? Until { get; }

    string Value { get; }

    /// <summary>The office that set it, and the reference.</summary>
    string Authority { get; }
}
