using ArmedPolicingGov.Interchange;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Imports.Importing;

namespace ArmedPolicingGov.Web.Tests.Imports;

/// <summary>What was uploaded and never recorded goes after a week.</summary>
public sealed class SweepTests
{
    [Fact]
    public async Task An_upload_is_removed_when_it_is_a_week_old_and_not_before()
    {
        await using var site = await TestSite.StartAsync();
        using var liaison = await site.SignedInAsync("liaison");
        var check = await liaison.UploadAsync(Sent.Csv("people.csv", Officers, "norfolk/1,norfolk,Robin Ash"));
        SweepAt(site, TimeSpan.FromDays(6.9)).ShouldBe(0);
        (await liaison.GetAsync(check.Address.AbsolutePath)).Text.ShouldContain("Robin Ash");
        SweepAt(site, TimeSpan.FromDays(7.1)).ShouldBe(1);
        (await liaison.GetAsync(check.Address.AbsolutePath)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        Directory.EnumerateFiles(site.Store.Uploads.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    /// <summary>Sweeps by a clock that is ahead.</summary>
    private static int SweepAt(TestSite site, TimeSpan ahead) => site.Services.GetRequiredService<SweepUploads>().Run(TimeProvider.System.GetUtcNow() + ahead);
}
