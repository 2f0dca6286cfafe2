namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R09Milestone() : MilestoneRule(9)
{
    public override string Words => "The College of Policing has issued updated guidance on armouries.";
}
