using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates a capacity provider for an Auto Scaling group. Creating the same one again returns the existing one.</summary>
internal sealed partial class CreateCapacityProviderHandler
    : OperationHandler<CreateCapacityProviderRequest, CreateCapacityProviderResponse>
{
    /// <summary>Creates the error for a value that the API's model does not allow. Source: https://github.com/aws/aws-cli/issues/4781</summary>
    protected override EcsServiceException CreateInvalidException(string message) => new ClientException(message);

    protected override CreateCapacityProviderResponse Handle(CreateCapacityProviderRequest request, EcsState state)
    {
        var name = ValidateName(request.Name);
        ValidateKind(request);
        var tags = TagValidator.Validate(request.Tags);
        var group = AutoScalingValidator.Validate(request.AutoScalingGroupProvider!, state);
        var existing = state.CapacityProviders.Find(name);
        if (existing is { IsActive: true })
        {
            return IsSame(existing.Group!, group)
                ? CreateResponse(existing)
                : throw new ClientException(
                    "The specified capacity provider already exists. To change the configuration of an existing capacity provider, update "
                    + "the capacity provider.");
        }

        if (state.CapacityProviders.All.Any(other => other.IsActive && GetName(other.Group) == GetName(group)))
        {
            throw new ClientException(
                "The specified Auto Scaling group ARN is already being used by another capacity provider. Specify a unique Auto Scaling "
                + "group ARN and try again.");
        }

        var provider = state.CapacityProviders.Add(name, CapacityProviderType.Ec2Autoscaling);
        provider.Group = group;
        provider.Tags = tags;
        return CreateResponse(provider);
    }

    private static CreateCapacityProviderResponse CreateResponse(CapacityProviderState provider) =>
        new() { CapacityProvider = CapacityProviderMapper.Map(provider, withTags: true) };

    private static string ValidateName(string name) => NamePattern().IsMatch(name)
        ? name
        : throw new InvalidParameterException(
            "The specified capacity provider name is invalid. Up to 255 characters are allowed, including letters (upper and lowercase), "
            + "numbers, underscores, and hyphens. The name cannot be prefixed with \"aws\", \"ecs\", or \"fargate\". Specify a valid name and "
            + "try again.");

    private static void ValidateKind(CreateCapacityProviderRequest request)
    {
        if (request.ManagedInstancesProvider is not null)
        {
            throw request.AutoScalingGroupProvider is null
                ? RequestGuard.CreateNotSimulatedException("capacity providers of managed instances")
                : new InvalidParameterException(
                    "The members 'autoScalingGroupProvider' and 'managedInstancesProvider' exclude each other.");
        }

        RequestGuard.Require(request.AutoScalingGroupProvider, "autoScalingGroupProvider");
        if (!string.IsNullOrEmpty(request.Cluster))
        {
            throw new InvalidParameterException("The member 'cluster' is only for capacity providers of managed instances; leave it out.");
        }
    }

    /// <summary>A group that was given by its name gets another ARN each time.</summary>
    private static bool IsSame(AutoScalingGroupProvider left, AutoScalingGroupProvider right) =>
        GetName(left) == GetName(right) && left with { AutoScalingGroupArn = right.AutoScalingGroupArn } == right;

    private static string? GetName(AutoScalingGroupProvider? group) => group?.AutoScalingGroupArn.Split('/', 2)[^1];

    [GeneratedRegex("^(?!aws|ecs|fargate)[A-Za-z0-9_-]{1,255}\\z", RegexOptions.IgnoreCase)]
    private static partial Regex NamePattern();
}
