using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the names, values and targets of attributes.</summary>
internal static partial class AttributeValidator
{
    /// <summary>Validates the attributes of a call and finds their instances.</summary>
    public static IReadOnlyList<(EcsAttribute Attribute, InstanceState Target)> ValidateTargets(
        IReadOnlyList<EcsAttribute> attributes, string? clusterIdentifier, EcsState state)
    {
        var cluster = state.Clusters.GetActive(clusterIdentifier);
        foreach (var attribute in attributes)
        {
            Validate(attribute);
            ValidateTarget(attribute);
        }

        return [.. attributes.Select(attribute => (attribute, Find(attribute.TargetId!, cluster, state.Arns)))];
    }

    public static void Validate(EcsAttribute attribute)
    {
        if (!NamePattern().IsMatch(attribute.Name))
        {
            throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(attribute.Name)}' is not an attribute's name: 'attributes.name' takes 1 to 128 letters, digits and - _ . / \\.");
        }

        if (attribute.Value is { Length: > 0 } value && !ValuePattern().IsMatch(value))
        {
            throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(value)}' is not an attribute's value: 'attributes.value' takes 1 to 128 letters, digits, - _ . @ / \\ : "
                + "and spaces, but none of these at its ends.");
        }
    }

    /// <summary>Creates the attribute of a response, with the ARN of its instance.</summary>
    public static EcsAttribute CreateAttribute(string name, string? value, InstanceState target) =>
        new() { Name = name, Value = value, TargetId = target.Arn };

    private static void ValidateTarget(EcsAttribute attribute)
    {
        var target = RequestGuard.Require(attribute.TargetId, "attributes.targetId");
        if (!EcsArn.IsArn(target) && !attribute.TargetType.HasValue)
        {
            throw new InvalidParameterException(
                "The member 'attributes.targetType' is required where 'attributes.targetId' is a short id.");
        }
    }

    private static InstanceState Find(string target, ClusterState cluster, ArnFactory arns) =>
        cluster.Instances.Find(target, arns) is { IsRegistered: true } found
            ? found
            : throw new TargetNotFoundException($"The cluster '{cluster.Name}' has no container instance '{MessageSanitizer.Sanitize(target)}'.");

    [GeneratedRegex(@"^[A-Za-z0-9_./\\-]{1,128}$")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^(?! )[A-Za-z0-9_.@/\\: -]{1,128}(?<! )$")]
    private static partial Regex ValuePattern();
}
