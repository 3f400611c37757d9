using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.TaskDefinitions;

/// <summary>Reads task definitions, of which one may not exist or not be readable.</summary>
internal sealed class TaskDefinitionReader(IEcsClient client)
{
    private readonly Dictionary<string, TaskDefinition?> _definitions = new(StringComparer.Ordinal);

    /// <summary>Describes a revision, or the newest active one of a family, with its tags; null if there is none.</summary>
    public static async Task<DescribeTaskDefinitionResponse?> FindAsync(
        IEcsClient client, string name, CancellationToken cancellationToken, EcsRequestOptions? options = null)
    {
        var request = new DescribeTaskDefinitionRequest { TaskDefinition = name, Include = [TaskDefinitionField.Tags], Options = options };
        try
        {
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return response.TaskDefinition is null ? null : response;
        }
        catch (ClientException)
        {
            // The service reports a revision that does not exist, and a family without an active one, in this way.
            return null;
        }
    }

    /// <summary>
    /// Reads a definition for what it adds to a failure, once for all calls of this reader; null where it cannot be read, as without the
    /// permission.
    /// </summary>
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
