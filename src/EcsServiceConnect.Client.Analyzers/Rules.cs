using System.Reflection;
using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Analyzers;

/// <summary>What is reported. docs/guides/analyzers.md has a section for each rule.</summary>
internal static class Rules
{
    private const string Category = "EcsServiceConnect.Client";

    public static readonly DiagnosticDescriptor ClientPerIteration = Create(
        "ESCA001", DiagnosticSeverity.Warning, "A client is made for each iteration or request",
        "This client is made for each {0}, with new connections, credentials and a new retry quota. Make one client and share it.");

    public static readonly DiagnosticDescriptor UnreadFailures = Create(
        "ESCA002", DiagnosticSeverity.Warning, "Failures of a response are never read",
        "{0} reports what it could not process in Failures, with HTTP status 200. Read Failures, or call ThrowIfAnyFailed().");

    public static readonly DiagnosticDescriptor UnobservedDeployment = Create(
        "ESCA003", DiagnosticSeverity.Warning, "The outcome of a deployment is never observed",
        "{0} does not wait for the deployment, and nothing is polled until somebody waits. Await WaitForCompletionAsync() or enumerate WatchAsync().");

    public static readonly DiagnosticDescriptor ClientBesideRegistration = Create(
        "ESCA004", DiagnosticSeverity.Info, "A client is made although one is registered",
        "AddEcsClient registers a client for this application. Take an IEcsClient in the constructor instead of making another one.");

    public static readonly DiagnosticDescriptor ClientPerCall = Create(
        "ESCA005", DiagnosticSeverity.Info, "A client is made for each call of a method",
        "This client is made for each call of '{0}', with new connections, credentials and a new retry quota. Make one client and share it.");

    private static DiagnosticDescriptor Create(string id, DiagnosticSeverity severity, string title, string message) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: GetHelpLink(id));

    private static string GetHelpLink(string id)
    {
        var repository = typeof(Rules).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RepositoryUrl").Value;
        return $"{repository}/blob/main/docs/guides/analyzers.md#{id.ToLowerInvariant()}";
    }
}
