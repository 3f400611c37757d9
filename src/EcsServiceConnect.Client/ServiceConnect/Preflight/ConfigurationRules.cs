namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Rules ESC001 to ESC003 and ESC007 to ESC010: the namespace and the logs of the configuration.</summary>
internal static class ConfigurationRules
{
    private const string Root = "serviceConnectConfiguration";
    private const int MaxNamespaceLength = 1024;

    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC001", PreflightSources.Configuration, CheckEnabled),
        PreflightRule.Error("ESC002", PreflightSources.Configuration, CheckNamespace),
        PreflightRule.Error("ESC003", PreflightSources.Configuration, CheckNamespaceFormat),
        PreflightRule.Warning("ESC007", PreflightSources.Configuration, CheckServicesWhileDisabled),
        PreflightRule.Error("ESC008", PreflightSources.Configuration, CheckLogConfiguration),
        PreflightRule.Error("ESC009", PreflightSources.AccessLog, CheckAccessLogConfiguration),
        PreflightRule.Error("ESC010", PreflightSources.Configuration, CheckContainerConfigurations),
    ];

    private static IEnumerable<PreflightProblem> CheckEnabled(PreflightContext context)
    {
        if (context.Configuration.Enabled is null)
        {
            yield return new($"{Root}.enabled", "The flag is required and absent.", "Set it to true, or to false to leave the namespace.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckNamespace(PreflightContext context)
    {
        // Without a client and without options, it is not known whether the cluster has a default.
        var isKnown = context.Options.DefaultNamespace is not null || context.State is { IsClusterKnown: true };
        if (context.IsEnabled && context.Namespace is null && isKnown)
        {
            yield return new(
                $"{Root}.namespace",
                "The configuration names no namespace and the cluster has no default.",
                "Name one here, or give the cluster a default by serviceConnectDefaults.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckNamespaceFormat(PreflightContext context)
    {
        if (!context.IsEnabled || context.Configuration.Namespace is not { Length: > 0 } name)
        {
            yield break;
        }

        if (EcsArn.IsArn(name) && !NamespaceArn.IsValid(name))
        {
            yield return new(
                $"{Root}.namespace",
                $"'{name}' is an ARN, but not the ARN of a Cloud Map namespace.",
                "Set the namespace's name, or its ARN: arn:aws:servicediscovery:REGION:ACCOUNT:namespace/ns-ID.");
        }
        else if (name.Length > MaxNamespaceLength)
        {
            yield return new(
                $"{Root}.namespace", $"The name has {name.Length} characters.", $"Shorten it to at most {MaxNamespaceLength} characters.");
        }
        else if (!EcsArn.IsArn(name) && !NamePatterns.IsNamespaceName(name))
        {
            yield return new($"{Root}.namespace", $"{name} is not the name of a namespace.", NamePatterns.NamespaceRemediation);
        }
    }

    private static IEnumerable<PreflightProblem> CheckServicesWhileDisabled(PreflightContext context)
    {
        if (!context.IsEnabled && context.Configuration.Services is { Count: > 0 })
        {
            yield return new(
                $"{Root}.services",
                "Endpoints are listed while Service Connect is off: clients cannot reach them.",
                "Set enabled to true, or leave them out.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckLogConfiguration(PreflightContext context)
    {
        if (!context.IsEnabled || context.Configuration.LogConfiguration is not { } log)
        {
            yield break;
        }

        if (!log.LogDriver.HasValue)
        {
            yield return new(
                $"{Root}.logConfiguration.logDriver", "The log driver is required and absent.", "Set it, for instance to awslogs.");
        }
        else if (context.IsOnFargate && !FargateLogDrivers.All.Contains(log.LogDriver))
        {
            yield return new(
                $"{Root}.logConfiguration.logDriver",
                $"Fargate does not support the log driver '{log.LogDriver}'.",
                "Use awslogs, splunk or awsfirelens.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckAccessLogConfiguration(PreflightContext context)
    {
        if (!context.IsEnabled || context.Configuration.AccessLogConfiguration is not { } log)
        {
            yield break;
        }

        if (context.Configuration.LogConfiguration is null)
        {
            yield return new(
                $"{Root}.accessLogConfiguration",
                "The access log has no destination.",
                $"Set {Root}.logConfiguration too, which the access log is written to.");
        }

        if (!log.Format.HasValue)
        {
            yield return new($"{Root}.accessLogConfiguration.format", "The format is required and absent.", "Set it to JSON or TEXT.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckContainerConfigurations(PreflightContext context)
    {
        if (!context.IsEnabled)
        {
            yield break;
        }

        var hasLevel = false;
        foreach (var (i, entry) in (context.Configuration.ContainerConfigurations ?? []).Index())
        {
            if (!entry.LogLevel.HasValue)
            {
                yield return new(
                    $"{Root}.containerConfigurations[{i}]", "The entry sets nothing.", "Create it by its factory method, or remove it.");
            }
            else if (hasLevel)
            {
                yield return new(
                    $"{Root}.containerConfigurations[{i}].logLevel", "The log level is set twice.", "Keep one entry for it.");
            }

            hasLevel |= entry.LogLevel.HasValue;
        }
    }
}
