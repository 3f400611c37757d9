using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Finds what ECS rejects by the rules of the client's preflight, so that there is one table of them: what is an error there is rejected
/// here.
/// </summary>
internal static class PreflightValidator
{
    private const int MaxMessageLength = 1024;

    private static readonly ServiceConnectConfiguration _withoutServiceConnect = new() { Enabled = false };

    /// <summary>Finds the reason to reject a task definition; null if there is none.</summary>
    /// <param name="request">The task definition.</param>
    /// <param name="launchType">Where its tasks are to run, beside what it requires itself.</param>
    public static string? FindRejection(RegisterTaskDefinitionRequest request, LaunchType launchType = default) => GetMessage(
        ServiceConnectPreflight.Check(request, _withoutServiceConnect, new PreflightOptions { LaunchType = launchType }));

    /// <summary>Finds the reason to reject the configuration of a service; null if there is none.</summary>
    public static string? FindRejection(TaskDefinition definition, ServiceConnectConfiguration configuration, PreflightOptions options) =>
        GetMessage(ServiceConnectPreflight.Check(definition, configuration, options));

    private static string? GetMessage(PreflightReport report) => report switch
    {
        { HasErrors: false } => null,
        { Findings: [{ ServiceMessage: { } message }, ..] } => MessageSanitizer.Sanitize(message, MaxMessageLength),
        _ => MessageSanitizer.Sanitize($"{report.Findings[0].Path}: {report.Findings[0].Message}", MaxMessageLength),
    };
}
