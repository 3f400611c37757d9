using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Logs;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Resolves the attributes that a container instance needs to run one container.</summary>
internal static partial class ContainerAttributeResolver
{
    private const string CommonPrefix = "com.amazonaws.ecs.capability.";
    private const string Prefix = "ecs.capability.";

    /// <summary>Adds the attributes of a container.</summary>
    /// <param name="container">The container.</param>
    /// <param name="hasExecutionRole">Whether ECS pulls the image and writes the log by an execution role.</param>
    /// <param name="names">The names of the attributes.</param>
    public static void Add(ContainerDefinition container, bool hasExecutionRole, SortedSet<string> names)
    {
        AddImage(container, hasExecutionRole, names);
        AddLog(container, hasExecutionRole, names);
        AddFeatures(container, names);
        AddDockerVersions(container, names);
        AddSecurity(container, names);
    }

    /// <summary>Gets the attribute for a version of Docker's API: 18 means 1.18.</summary>
    public static string GetDockerVersion(int minor) => $"{CommonPrefix}docker-remote-api.1.{minor}";

    private static void AddImage(ContainerDefinition container, bool hasExecutionRole, SortedSet<string> names)
    {
        if (EcrPattern().IsMatch(container.Image ?? ""))
        {
            names.Add(CommonPrefix + "ecr-auth");
            if (hasExecutionRole)
            {
                names.Add(Prefix + "execution-role-ecr-pull");
            }
        }

        if (container.RepositoryCredentials is not null)
        {
            names.Add(Prefix + "private-registry-authentication.secretsmanager");
        }
    }

    private static void AddLog(ContainerDefinition container, bool hasExecutionRole, SortedSet<string> names)
    {
        if (container.FirelensConfiguration is { } router)
        {
            names.Add($"{Prefix}firelens.{router.Type}");
            if (router.Options?.GetValueOrDefault(LogConfigurationValidator.ConfigTypeOption) is { } source)
            {
                names.Add($"{Prefix}firelens.options.config.{source}");
            }
        }

        if (container.LogConfiguration is not { } log)
        {
            return;
        }

        names.Add($"{CommonPrefix}logging-driver.{log.LogDriver}");
        names.UnionWith((log.SecretOptions ?? []).Select(static secret => GetSecretAttribute(secret, "bootstrap.log-driver")));
        if (log.LogDriver == LogDriver.JsonFile || log.LogDriver == LogDriver.Syslog)
        {
            names.Add(GetDockerVersion(18));
        }

        if (log.LogDriver == LogDriver.Awslogs || log.LogDriver == LogDriver.Awsfirelens)
        {
            names.Add(GetDockerVersion(19));
        }

        if (log.LogDriver == LogDriver.Awslogs && hasExecutionRole)
        {
            names.Add(Prefix + "execution-role-awslogs");
        }

        if (log.Options?.ContainsKey("mode") == true || log.Options?.ContainsKey("max-buffer-size") == true)
        {
            names.Add(GetDockerVersion(28));
        }

        if (log.Options?.ContainsKey(AwsLogsOption.CreateGroup) == true)
        {
            names.Add(GetDockerVersion(29));
        }
    }

    private static void AddFeatures(ContainerDefinition container, SortedSet<string> names)
    {
        names.UnionWith((container.Secrets ?? []).Select(static secret => GetSecretAttribute(secret, "environment-variables")));
        AddIf(names, container.EnvironmentFiles is { Count: > 0 }, Prefix + "env-files.s3");
        AddIf(names, container.HealthCheck is not null, Prefix + "container-health-check");
        AddIf(names, container.DependsOn is { Count: > 0 }, Prefix + "container-ordering");
        AddIf(names, container.RestartPolicy?.Enabled == true, Prefix + "container-restart-policy");
        AddIf(names, container.PortMappings?.Any(static mapping => mapping.ContainerPortRange is not null) == true, Prefix + "container-port-range");
    }

    private static void AddDockerVersions(ContainerDefinition container, SortedSet<string> names)
    {
        // Published definitions show that one or more of these need 1.17, but not which.
        AddIf(
            names,
            container is { User: not null } or { Privileged: not null } or { ReadonlyRootFilesystem: not null } or { Links: not null }
                or { DnsServers: not null } or { DnsSearchDomains: not null } or { ExtraHosts: not null } or { DockerSecurityOptions: not null },
            GetDockerVersion(17));
        AddIf(names, container.DockerLabels is not null || container.Ulimits is { Count: > 0 }, GetDockerVersion(18));
        AddIf(names, container.MemoryReservation is not null, GetDockerVersion(21));
        AddIf(names, container.LinuxParameters?.InitProcessEnabled == true, GetDockerVersion(25));
        if (container.HealthCheck is { } check)
        {
            names.Add(GetDockerVersion(check.StartPeriod is null ? 24 : 29));
        }
    }

    private static void AddSecurity(ContainerDefinition container, SortedSet<string> names)
    {
        AddIf(names, container.Privileged == true, CommonPrefix + "privileged-container");
        foreach (var option in (container.DockerSecurityOptions ?? []).Concat(container.CredentialSpecs ?? []))
        {
            AddIf(names, option.StartsWith("apparmor:", StringComparison.Ordinal), CommonPrefix + "apparmor");
            AddIf(names, option.StartsWith("label:", StringComparison.Ordinal), CommonPrefix + "selinux");
            AddIf(names, option.StartsWith("credentialspec:", StringComparison.Ordinal), Prefix + "gmsa");
            AddIf(names, option.StartsWith("credentialspecdomainless:", StringComparison.Ordinal), Prefix + "gmsa-domainless");
        }
    }

    private static void AddIf(SortedSet<string> names, bool condition, string name)
    {
        if (condition)
        {
            names.Add(name);
        }
    }

    /// <summary>Gets the attribute for a secret: of Secrets Manager by its ARN, or of Parameter Store by its name or ARN.</summary>
    private static string GetSecretAttribute(Secret secret, string use) =>
        $"{Prefix}secrets.{(secret.ValueFrom?.Contains(":secretsmanager:", StringComparison.Ordinal) == true ? "asm" : "ssm")}.{use}";

    [GeneratedRegex(@"\A[0-9]{12}\.dkr[.-]ecr(-fips)?\.[a-z0-9-]+\.[a-z0-9.-]+/", RegexOptions.ExplicitCapture)]
    private static partial Regex EcrPattern();
}
