using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates task definitions, with the validators of their parts.</summary>
/// <remarks>Most messages are those of the service, as users have reported them.</remarks>
internal static partial class TaskDefinitionValidator
{
    private const int MaxContainers = 10;
    private const int MaxNameLength = 255;
    private const int MaxUtf8Length = 64 * 1024;

    public static void Validate(RegisterTaskDefinitionRequest request)
    {
        ValidateName(request.Family, "Family");
        ValidateLength(request);
        var containers = request.ContainerDefinitions;
        if (containers.Count == 0)
        {
            throw new ClientException("Container list cannot be empty.");
        }

        if (containers.Count > MaxContainers)
        {
            throw new ClientException("Too many containers.");
        }

        ValidateNames(containers);
        if (!containers.Any(static container => container.Essential ?? true))
        {
            throw new ClientException("Task definition doesn't have any essential container.");
        }

        foreach (var container in containers)
        {
            ContainerValidator.Validate(container, request);
            NetworkModeValidator.Validate(request, container);
        }

        DependencyValidator.Validate(containers);
        LogConfigurationValidator.Validate(containers);
        VolumeDefinitionValidator.Validate(request);
        ProxyConfigurationValidator.Validate(request);
        ValidateOthers(request);
        CompatibilityValidator.Validate(request);
        if (PreflightValidator.FindRejection(request) is { } rejection)
        {
            throw new ClientException(rejection);
        }

        FargateValidator.Validate(request);
        PlacementValidator.Validate(request.PlacementConstraints);
    }

    private static void ValidateNames(IReadOnlyList<ContainerDefinition> containers)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in containers)
        {
            if (string.IsNullOrEmpty(container.Name))
            {
                throw new ClientException("Container.name should not be null or empty.");
            }

            ValidateName(container.Name, "Container.name");
            if (!names.Add(container.Name))
            {
                throw new ClientException("Container names must be unique within a task definition.");
            }
        }
    }

    private static void ValidateName(string name, string member)
    {
        if (name.Length > MaxNameLength)
        {
            throw new ClientException($"{member} has {name.Length} characters; at most {MaxNameLength} are allowed.");
        }

        if (!NamePattern().IsMatch(name))
        {
            throw new ClientException($"{member} contains invalid characters.");
        }
    }

    /// <summary>Validates the size of the whole: developerguide/service-quotas.html.</summary>
    private static void ValidateLength(RegisterTaskDefinitionRequest request)
    {
        var length = EcsJson.SerializeToUtf8Bytes(request with { Tags = null }).Length;
        if (length > MaxUtf8Length)
        {
            throw new ClientException($"Actual length: '{length}'. Max allowed length is '{MaxUtf8Length}' bytes.");
        }
    }

    private static void ValidateOthers(RegisterTaskDefinitionRequest request)
    {
        if (IsOfOtherService(request.TaskRoleArn) || IsOfOtherService(request.ExecutionRoleArn))
        {
            throw new ClientException("Role is not valid");
        }

        if (request.InferenceAccelerators is { Count: > 0 })
        {
            throw new ClientException("Unsupported field 'inferenceAccelerators'.");
        }

        if (request.EnableFaultInjection == true && request.NetworkMode != NetworkMode.Awsvpc && request.NetworkMode != NetworkMode.Host)
        {
            throw new ClientException("enableFaultInjection needs the network mode awsvpc or host.");
        }
    }

    /// <summary>Checks for the ARN of anything but a role; a role can also be stated by its name.</summary>
    private static bool IsOfOtherService(string? role) => role is not null && EcsArn.IsArn(role) && !RoleValidator.IsRole(role);

    [GeneratedRegex("^[A-Za-z0-9_-]+\\z")]
    private static partial Regex NamePattern();
}
