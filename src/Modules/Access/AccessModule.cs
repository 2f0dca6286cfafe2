using System.Reflection;
using ArmedPolicingGov.Access.SigningIn;
using ArmedPolicingGov.Access.Viewing;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Access;

/// <summary>Sign-in, roles, scope and the view log.</summary>
public static class AccessModule
{
    private static readonly string[] Recorders =
    [
        Roles.ChiefFirearmsInstructor, Roles.FirearmsCommander, Roles.ArmouryManager, Roles.IndependentAuditor, Roles.RegionalLead,
        Roles.ForceLiaisonOfficer, Roles.NationalLead,
    ];

    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    /// <summary>The personas of the default set-up: what <c>./run</c> prints.</summary>
    public static IReadOnlyList<string> PersonaNames => [.. Personas.Load().All.Select(each => each.RoleWords)];

    /// <summary>The batches in which the view log is sealed; with or without pages.</summary>
    public static IServiceCollection AddViewLogBatches(this IServiceCollection services) => services
        .AddSingleton<Kind>(ViewLogBatch.Declaration).AddSingleton<BatchViewLog>().AddSingleton<IVerifyMore, VerifyViewLog>();

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(Personas.Load());
        services.AddSingleton<IFindPeople, FindPersonas>();
        services.AddScoped(provider => SignedIn.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext,
            provider.GetRequiredService<Personas>(), provider.GetRequiredService<Reference>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<ViewLog>();
        services.AddScoped<OfficerNames>();
        services.Configure<MvcOptions>(options => options.Filters.Add<ViewLogFilter>());
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Cookie);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Evidence, policy => policy.RequireRole(Roles.All.Codes))
            .AddPolicy(Policies.Records, policy => policy.RequireRole(Roles.All.Codes.Where(role => role != Roles.Commissioner)))
            .AddPolicy(Policies.Recording, policy => policy.RequireRole(Recorders))
            .AddPolicy(Policies.Findings, policy => policy.RequireRole(Roles.Administrator, Roles.NationalLead, Roles.Inspector))
            .AddPolicy(Policies.Administration, policy => policy.RequireRole(Roles.Administrator));
        return services;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.LoginPath = "/sign-in";
        options.LogoutPath = "/sign-out";
        options.AccessDeniedPath = "/problem/403";
        options.ReturnUrlParameter = "to";
        options.Cookie.Name = "signed-in";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;
    }
}
