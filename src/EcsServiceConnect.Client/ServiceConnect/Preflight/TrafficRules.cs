using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Rules ESC040 to ESC046: timeouts and encryption, as the protocol of the port and the network allow.</summary>
internal static class TrafficRules
{
    private const int DefaultHttpIdleTimeoutSeconds = 300;
    private const int DefaultRequestTimeoutSeconds = 15;

    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC040", PreflightSources.Timeout, CheckRequestTimeoutProtocol),
        PreflightRule.Error("ESC041", PreflightSources.Timeout, CheckTimeoutRange),
        PreflightRule.Warning("ESC042", PreflightSources.Timeout, CheckIdleTimeout),
        PreflightRule.Error("ESC043", PreflightSources.CertificateAuthority, CheckCertificateAuthority),
        PreflightRule.Warning("ESC044", PreflightSources.TlsGuide, CheckTlsRole),
        PreflightRule.Error("ESC045", PreflightSources.Components, CheckTlsNetworkMode),
        PreflightRule.Warning("ESC046", PreflightSources.Timeout, CheckDefaultRequestTimeout),
    ];

    private static IEnumerable<PreflightProblem> CheckRequestTimeoutProtocol(PreflightContext context) =>
        from endpoint in context.Endpoints
        let timeout = endpoint.Service.Timeout?.PerRequestTimeoutSeconds
        where timeout is not null && endpoint.Port is { IsPlainTcp: true }
        select new PreflightProblem(
            $"{endpoint.Path}.timeout.perRequestTimeoutSeconds",
            $"The port '{endpoint.Service.PortName}' has no appProtocol: plain TCP has no requests (even 0 is rejected).",
            "Leave it out, or set the port's appProtocol to http, http2 or grpc if it speaks that.",
            $"Per request timeout {timeout} can't be set for tcp application.");

    private static IEnumerable<PreflightProblem> CheckTimeoutRange(PreflightContext context)
    {
        foreach (var endpoint in context.Endpoints)
        {
            if (endpoint.Service.Timeout?.IdleTimeoutSeconds < 0)
            {
                yield return new(
                    $"{endpoint.Path}.timeout.idleTimeoutSeconds", "The timeout is negative.", "Use seconds, or 0 for no limit.");
            }

            if (endpoint.Service.Timeout?.PerRequestTimeoutSeconds < 0)
            {
                yield return new(
                    $"{endpoint.Path}.timeout.perRequestTimeoutSeconds", "The timeout is negative.", "Use seconds, or 0 for no limit.");
            }
        }
    }

    private static IEnumerable<PreflightProblem> CheckIdleTimeout(PreflightContext context) =>
        from endpoint in context.Endpoints
        let idle = endpoint.Service.Timeout?.IdleTimeoutSeconds
        let request = endpoint.Service.Timeout?.PerRequestTimeoutSeconds
        where idle > 0 && request > 0 && idle < request
        select new PreflightProblem(
            $"{endpoint.Path}.timeout.idleTimeoutSeconds",
            $"The connection is closed after {idle} idle seconds, although a request may take {request} seconds.",
            "Make the idle timeout at least as long as the request's.");

    private static IEnumerable<PreflightProblem> CheckCertificateAuthority(PreflightContext context)
    {
        foreach (var endpoint in context.Endpoints)
        {
            if (endpoint.Service.Tls is not { } tls)
            {
                continue;
            }

            var path = $"{endpoint.Path}.tls.issuerCertificateAuthority";
            if (tls.IssuerCertificateAuthority?.AwsPcaAuthorityArn is not { Length: > 0 } arn)
            {
                yield return new(path, "TLS requires an authority that issues the certificates.", "Set its awsPcaAuthorityArn.");
            }
            else if (arn.Split(':') is not ["arn", _, "acm-pca", _, _, var resource]
                || !resource.StartsWith("certificate-authority/", StringComparison.Ordinal))
            {
                yield return new(
                    $"{path}.awsPcaAuthorityArn",
                    $"'{arn}' is not the ARN of a certificate authority in AWS Private CA.",
                    "It has the form arn:aws:acm-pca:REGION:ACCOUNT:certificate-authority/ID.");
            }
        }
    }

    private static IEnumerable<PreflightProblem> CheckTlsRole(PreflightContext context) =>
        from endpoint in context.Endpoints
        where endpoint.Service.Tls is { } tls && string.IsNullOrEmpty(tls.RoleArn)
        select new PreflightProblem(
            $"{endpoint.Path}.tls.roleArn",
            "ECS requires an infrastructure role to request and to store certificates.",
            "Set a role with AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity.");

    private static IEnumerable<PreflightProblem> CheckTlsNetworkMode(PreflightContext context) =>
        from endpoint in context.Endpoints
        where endpoint.Service.Tls is not null && context.TaskDefinition.NetworkMode == NetworkMode.Bridge
        select new PreflightProblem(
            $"{endpoint.Path}.tls",
            "Service Connect with TLS does not support the network mode bridge.",
            "Use awsvpc, or leave tls out.");

    private static IEnumerable<PreflightProblem> CheckDefaultRequestTimeout(PreflightContext context) =>
        from endpoint in context.Endpoints
        where endpoint is { Port.IsPlainTcp: false, Service.Timeout.PerRequestTimeoutSeconds: null }
        let idle = endpoint.Service.Timeout?.IdleTimeoutSeconds
        where idle is 0 or > DefaultHttpIdleTimeoutSeconds
        select new PreflightProblem(
            $"{endpoint.Path}.timeout.perRequestTimeoutSeconds",
            $"Requests still end after {DefaultRequestTimeoutSeconds} seconds, the default, although the idle timeout was raised.",
            "Set it to the longest time that a request may take, or to 0 for no limit; or to 15 if that is meant.");
}
