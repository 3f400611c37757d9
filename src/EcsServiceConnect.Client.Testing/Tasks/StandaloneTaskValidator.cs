using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates what RunTask and StartTask have in common.</summary>
internal static class StandaloneTaskValidator
{
    public static IReadOnlyList<Tag> Validate(string? group, string? startedBy, PropagateTags propagate, IReadOnlyList<Tag>? tags)
    {
        RequestGuard.RequireMaxLength(group, "group", 255);
        RequestGuard.RequireMaxLength(startedBy, "startedBy", 128);
        if (propagate == PropagateTags.Service)
        {
            throw new InvalidParameterException("A task that belongs to no service cannot take over the tags of a service.");
        }

        RequestGuard.RequireOneOf(propagate.Value, "propagateTags", PropagateTags.Names.TaskDefinition, PropagateTags.Names.None);
        return TagValidator.Validate(tags);
    }
}
