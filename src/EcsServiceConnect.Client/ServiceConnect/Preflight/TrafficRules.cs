namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Rules ESC040 to ESC044: timeouts and encryption, as the protocol of the port allows.</summary>
internal static class TrafficRules
{
    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC040", PreflightSources.Timeout, CheckRequestTimeoutProtocol),
        PreflightRule.Error("ESC041", PreflightSources.Timeout, CheckTimeoutRange),
        PreflightRule.Warning("ESC042", PreflightSources.Timeout, CheckIdleTimeout),
        PreflightRule.Error("ESC043", PreflightSources.CertificateAuthority, CheckCertificateAuthority),
        PreflightRule.Warning("ESC044", PreflightSources.TlsGuide, CheckTlsRole),
    ];

    private static IEnumerable<PreflightProblem> CheckRequestTimeoutProtocol(PreflightContext context) =>
        from endpoint in context.Endpoints
        where endpoint.Service.Timeout?.PerRequestTimeoutSeconds is not null && endpoint.Port is { IsPlainTcp: true }
        select new PreflightProblem(
            $"{endpoint.Path}.timeout.perRequestTimeoutSeconds",
            $"The port '{endpoint.Service.PortName}' has no appProtocol: plain TCP has no requests (even 0 is rejected).",
            "Leave it out, or set the port's appProtocol to http, http2 or grpc if it speaks that.");

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
}
