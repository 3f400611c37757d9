using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Registration that creates a revision only if something changed.</content>
public static partial class TaskDefinitionOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Registers a new revision only if it would differ from the newest active one of its family, by the rules of
        /// <see cref="TaskDefinitionComparison"/>; tags are compared, too. A family without an active revision gets one.
        /// </summary>
        /// <param name="request">The family, its containers, and what the task needs.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The revision that matches the request, whether it is new, and the differences.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        /// <exception cref="EcsValidationException">The request lacks a required member.</exception>
        /// <exception cref="AccessDeniedException">The caller may not describe or register task definitions.</exception>
        /// <exception cref="EcsException">A call failed.</exception>
        /// <remarks>
        /// Calls DescribeTaskDefinition, with the tags, and RegisterTaskDefinition if it is needed. Two programs that do this
        /// at the same time may both register a revision. Images are compared as text: a tag that now refers to another
        /// image is not a difference.
        /// </remarks>
        public async Task<TaskDefinitionRegistrationResult> RegisterIfChangedAsync(
            RegisterTaskDefinitionRequest request, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(request);
            request.Validate();
            var newest = await FindNewestAsync(client, request, cancellationToken).ConfigureAwait(false);
            var differences = newest is null ? [] : TaskDefinitionComparison.Compare(newest.ToRegisterRequest(), request);
            if (newest is not null && differences.Count == 0)
            {
                return new TaskDefinitionRegistrationResult { TaskDefinition = newest.TaskDefinition!, Tags = newest.Tags, IsNewRevision = false };
            }

            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new TaskDefinitionRegistrationResult
            {
                TaskDefinition = response.TaskDefinition ?? new TaskDefinition { Family = request.Family },
                Tags = response.Tags,
                IsNewRevision = true,
                Differences = differences,
            };
        }
    }

    private static async Task<DescribeTaskDefinitionResponse?> FindNewestAsync(
        IEcsClient client, RegisterTaskDefinitionRequest request, CancellationToken cancellationToken)
    {
        var describe = new DescribeTaskDefinitionRequest
        {
            TaskDefinition = request.Family,
            Include = [TaskDefinitionField.Tags],
            Options = request.Options,
        };
        try
        {
            var response = await client.SendAsync(describe, cancellationToken).ConfigureAwait(false);
            return response.TaskDefinition is null ? null : response;
        }
        catch (ClientException)
        {
            // The service reports a family without an active revision in this way.
            return null;
        }
    }
}
