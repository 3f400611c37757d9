using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.TaskDefinitions.Comparison;

namespace EcsServiceConnect.Client;

/// <summary>Converts between task definitions as they are registered and as they are described.</summary>
public static class TaskDefinitionExtensions
{
    /// <param name="definition">A definition as the service describes it.</param>
    extension(TaskDefinition definition)
    {
        /// <summary>
        /// Creates the request that registers this definition again, unchanged or changed by <c>with</c>. Members that only the service sets
        /// are left out: ARN, revision, status, times, registrant, and what the service derived.
        /// </summary>
        /// <param name="tags">The tags of the new revision. Those that begin with <c>aws:</c> are left out.</param>
        /// <returns>A request of the same family. Lists that are empty in the definition are absent.</returns>
        /// <exception cref="ArgumentNullException">The definition is null.</exception>
        public RegisterTaskDefinitionRequest ToRegisterRequest(IReadOnlyList<Tag>? tags = null)
        {
            ArgumentNullException.ThrowIfNull(definition);
            Tag[] userTags = [.. (tags ?? []).Where(IsUserTag)];
            return RegisterTaskDefinitionRequest.CopyFrom(definition) with { Tags = userTags.Length == 0 ? null : userTags };
        }
    }

    /// <param name="request">A definition that is to be registered.</param>
    extension(RegisterTaskDefinitionRequest request)
    {
        /// <summary>
        /// Creates the definition as the service describes it once it is registered: with the defaults that the service fills in and the
        /// changes that it makes, such as the user of a log router. Members that only the service sets are absent: ARN, revision, status,
        /// times, registrant, and what the service derives. So is whatever only the response contains, such as the tags.
        /// </summary>
        /// <returns>The described definition, for a test double or to see what a registration would make of a file.</returns>
        /// <exception cref="ArgumentNullException">The request is null.</exception>
        /// <remarks>
        /// <c>request.ToTaskDefinition().ToRegisterRequest()</c> makes explicit what a file leaves open;
        /// <see cref="TaskDefinitionComparison"/> finds no difference between the two, tags aside.
        /// </remarks>
        public TaskDefinition ToTaskDefinition()
        {
            ArgumentNullException.ThrowIfNull(request);
            return TaskDefinition.CopyFrom(TaskDefinitionNormalizer.Describe(request));
        }
    }

    /// <param name="response">The response to a describe request that includes the tags.</param>
    extension(DescribeTaskDefinitionResponse response)
    {
        /// <summary>
        /// Creates the request that registers the described definition again with its tags, if they were requested
        /// (<see cref="DescribeTaskDefinitionRequest.Include"/>).
        /// </summary>
        /// <returns>A request of the same family.</returns>
        /// <exception cref="ArgumentNullException">The response is null.</exception>
        /// <exception cref="ArgumentException">The response contains no definition.</exception>
        public RegisterTaskDefinitionRequest ToRegisterRequest()
        {
            ArgumentNullException.ThrowIfNull(response);
            return response.TaskDefinition?.ToRegisterRequest(response.Tags)
                ?? throw new ArgumentException("The response contains no task definition.", nameof(response));
        }
    }

    /// <summary>Checks whether a tag belongs to the user. Tags that AWS manages can be neither set nor removed.</summary>
    internal static bool IsUserTag(Tag tag) => tag.Key?.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) != true;
}
