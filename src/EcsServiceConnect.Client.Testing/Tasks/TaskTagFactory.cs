using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates the tags of a task: its own, propagated ones, and those that ECS manages.</summary>
internal static class TaskTagFactory
{
    public static IReadOnlyList<Tag> Create(
        IReadOnlyList<Tag> own,
        PropagateTags propagate,
        TaskDefinitionState definition,
        bool managed,
        ClusterState cluster,
        ServiceState? service = null)
    {
        var inherited = propagate == PropagateTags.TaskDefinition ? definition.Tags
            : propagate == PropagateTags.Service ? service?.Tags ?? []
            : [];
        List<Tag> byEcs = managed ? [new Tag { Key = "aws:ecs:clusterName", Value = cluster.Name }] : [];
        if (managed && service is not null)
        {
            byEcs.Add(new Tag { Key = "aws:ecs:serviceName", Value = service.Name });
        }

        return TagValidator.CreateTaskTags(own, inherited, byEcs);
    }
}
