using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Logs;

/// <summary>Reads task definitions, each once, for what they add to a failure. Without the permission to read them, it adds nothing.</summary>
internal sealed class TaskDefinitionReader(IEcsClient client)
{
    private readonly Dictionary<string, TaskDefinition?> _definitions = new(StringComparer.Ordinal);

    /// <summary>Reads a definition, or returns it from before; null where it cannot be read.</summary>
    public async Task<TaskDefinition?> TryReadAsync(string? taskDefinitionArn, CancellationToken cancellationToken)
    {
        if (taskDefinitionArn is null)
        {
            return null;
        }

        if (_definitions.TryGetValue(taskDefinitionArn, out var known))
        {
            return known;
        }

        try
        {
            var request = new DescribeTaskDefinitionRequest { TaskDefinition = taskDefinitionArn };
            known = (await client.SendAsync(request, cancellationToken).ConfigureAwait(false)).TaskDefinition;
        }
        catch (EcsException)
        {
            // What failed is known, and must not be lost for a call that only says more of it.
            known = null;
        }

        return _definitions[taskDefinitionArn] = known;
    }
}
