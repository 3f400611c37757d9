using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Pipeline;

namespace EcsServiceConnect.Client;

/// <content>Registration that makes no revision without need.</content>
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
        /// <param name="cancellationToken">Gives the calls up.</param>
        /// <returns>The revision that holds what the request says, whether it is new, and what differed.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        /// <exception cref="EcsValidationException">The request lacks a required member.</exception>
        /// <exception cref="AccessDeniedException">The caller may not describe or register task definitions.</exception>
        /// <exception cref="EcsException">A call failed, in one of the ways of its operation.</exception>
        /// <remarks>
        /// One call of DescribeTaskDefinition, with the tags, and RegisterTaskDefinition where it is needed. Of two
        /// programs that do this at the same time, each may register a revision. Images are compared as text: a tag that
        /// now means another image is no difference.
        /// </remarks>
        public async Task<TaskDefinitionRegistration> RegisterIfChangedAsync(
            RegisterTaskDefinitionRequest request, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(request);
            PreparationStep.Validate(request);
            var found = await FindNewestAsync(client, request, cancellationToken).ConfigureAwait(false);
            var differences = found is null ? [] : TaskDefinitionComparison.Compare(found.ToRegisterRequest(), request);
            if (found is not null && differences.Count == 0)
            {
                return new TaskDefinitionRegistration { TaskDefinition = found.TaskDefinition!, Tags = found.Tags, IsRegistered = false };
            }

            var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new TaskDefinitionRegistration
            {
                TaskDefinition = answer.TaskDefinition ?? new TaskDefinition { Family = request.Family },
                Tags = answer.Tags,
                IsRegistered = true,
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
            var answer = await client.SendAsync(describe, cancellationToken).ConfigureAwait(false);
            return answer.TaskDefinition is null ? null : answer;
        }
        catch (ClientException)
        {
            // The service's word for a family that has no active revision.
            return null;
        }
    }
}
