using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What RunTask and StartTask may say about the tasks they start.</summary>
internal static class StandaloneRules
{
    public static IReadOnlyList<Tag> Check(string? group, string? startedBy, PropagateTags propagate, IReadOnlyList<Tag>? tags)
    {
        Guard.NoLongerThan(group, "group", 255);
        Guard.NoLongerThan(startedBy, "startedBy", 128);
        if (propagate == PropagateTags.Service)
        {
            throw new InvalidParameterException("A task that belongs to no service cannot take over the tags of a service.");
        }

        Guard.OneOf(propagate.Value, "propagateTags", PropagateTags.Names.TaskDefinition, PropagateTags.Names.None);
        return TagRules.Checked(tags);
    }
}
