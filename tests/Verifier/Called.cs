using ArmedPolicingGov.Verifier.Verbs;
using Shouldly;

namespace ArmedPolicingGov.Verifier.Tests;

/// <summary>What the program did when it was called.</summary>
internal sealed record Called(int Code, string Output, string Error)
{
    public static async Task<Called> WithAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error, TimeProvider.System, CancellationToken.None);
        return new Called(code, output.ToString(), error.ToString());
    }

    /// <summary>It holds, and says so without a word of complaint.</summary>
    public string ShouldHold()
    {
        (Code, Error).ShouldBe((0, ""));
        Output.ShouldStartWith("Holds.");
        return Output;
    }

    /// <summary>It does not hold, for that reason, and nothing in the output says that it does.</summary>
    public string ShouldNotHold(params string[] reasons)
    {
        Code.ShouldBe(1, Output + Error);
        Output.ShouldNotContain("Holds");
        Error.ShouldContain("Does not hold");
        foreach (var reason in reasons) Error.ShouldContain(reason, Case.Sensitive);
        return Error;
    }

    public void ShouldBeWronglyCalled(string reason)
    {
        Code.ShouldBe(2, Output + Error);
        Error.ShouldContain(reason);
        Output.ShouldNotContain("Holds");
    }
}
