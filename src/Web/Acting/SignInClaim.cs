namespace ArmedPolicingGov.Web;

/// <summary>What tells one sign-in from another, also of the same person.</summary>
public static class SignInClaim
{
    /// <summary>The type of the claim; its value is made anew at each sign-in and says nothing of the person.</summary>
    public const string Id = "sign-in";
}
