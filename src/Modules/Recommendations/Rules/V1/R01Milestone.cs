namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R01Milestone() : MilestoneRule(1)
{
    public override string Words => "The College of Policing has issued new criteria for selecting officers for initial SFC and TFC training.";
}
