using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Rules ESC061 and ESC062: what ECS can do for a task only with an execution role.</summary>
internal static partial class ExecutionRoleRules
{
    private const string Path = "executionRoleArn";
    private const string Remediation = "Set executionRoleArn to a role with AmazonECSTaskExecutionRolePolicy and what else it reads.";

    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC061", PreflightSources.ExecutionRole, CheckFargate),
        PreflightRule.Error("ESC062", PreflightSources.ExecutionRole, CheckSecrets),
    ];

    private static IEnumerable<PreflightProblem> CheckFargate(PreflightContext context)
    {
        if (context.TaskDefinition.HasExecutionRole || !context.ShouldFitFargate)
        {
            yield break;
        }

        if (context.TaskDefinition.Containers.FirstOrDefault(static container => IsPrivateEcrImage(container.Image)) is { } pulled)
        {
            yield return new(
                Path,
                $"Fargate requires an execution role to pull the image of the container '{pulled.Name}' from Amazon ECR.",
                Remediation,
                context.GetFargateMessage("Fargate requires task definition to have execution role ARN to support ECR images."));
        }

        if (context.TaskDefinition.Containers.FirstOrDefault(static container => IsAwsLogs(container.LogConfiguration)) is { } logged)
        {
            yield return new(
                Path,
                $"Fargate requires an execution role to write the log of the container '{logged.Name}' with awslogs.",
                Remediation,
                context.GetFargateMessage("Fargate requires task definition to have execution role ARN to support log driver awslogs."));
        }
        else if (context.IsEnabled && context.IsOnFargate && IsAwsLogs(context.Configuration.LogConfiguration))
        {
            yield return new(Path, "Fargate requires an execution role to write the log of the Service Connect proxy with awslogs.", Remediation);
        }
    }

    private static IEnumerable<PreflightProblem> CheckSecrets(PreflightContext context)
    {
        if (context.TaskDefinition.HasExecutionRole)
        {
            yield break;
        }

        var containers = context.TaskDefinition.Containers;
        if (containers.FirstOrDefault(static container => container.Secrets is { Count: > 0 }) is { } secret)
        {
            yield return new(
                Path,
                $"ECS requires an execution role to read the secrets of the container '{secret.Name}'.",
                Remediation,
                "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.");
        }
        else if (containers.FirstOrDefault(static container => container.RepositoryCredentials is not null) is { } registry)
        {
            yield return new(
                Path,
                $"ECS requires an execution role to read the registry credentials of the container '{registry.Name}'.",
                Remediation,
                "Private repository authentication requires that the task definition specify a value for executionRoleArn.");
        }
        else if (containers.Any(static container => HasSecrets(container.LogConfiguration))
            || (context.IsEnabled && HasSecrets(context.Configuration.LogConfiguration)))
        {
            yield return new(Path, "ECS requires an execution role to read the secrets of a log driver (secretOptions).", Remediation);
        }
    }

    private static bool IsAwsLogs(LogConfiguration? log) => log?.LogDriver == LogDriver.Awslogs;

    private static bool HasSecrets(LogConfiguration? log) => log?.SecretOptions is { Count: > 0 };

    private static bool IsPrivateEcrImage(string? image) => image is not null && EcrPattern().IsMatch(image);

    [GeneratedRegex(@"\A[0-9]{12}\.dkr[.-]ecr(-fips)?\.[a-z0-9-]+\.[a-z0-9.-]+/", RegexOptions.ExplicitCapture)]
    private static partial Regex EcrPattern();
}
