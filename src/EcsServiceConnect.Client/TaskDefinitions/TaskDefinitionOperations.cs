using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// The operations on task definitions as named methods: register, describe, list, retire and delete their revisions,
/// and list their families.
/// </summary>
public static partial class TaskDefinitionOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Registers a new revision of a task definition and checks it against the kinds of capacity that it names. The
        /// revision is active at once; nothing that runs is changed by it.
        /// </summary>
        /// <param name="request">The family, its containers, and what the task needs.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The new revision, with its ARN and number, and its tags.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not register task definitions, tag them, or pass the roles that the definition names.
        /// </exception>
        /// <exception cref="ClientException">
        /// The definition breaks a rule: a CPU and memory pair that Fargate does not know, a member that a required
        /// compatibility excludes, no essential container, a mount point without a volume, a dependency circle, and the
        /// like.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value or form that the service does not accept.
        /// </exception>
        /// <exception cref="LimitExceededException">
        /// The family has as many revisions, or the account as many resources, as its quota allows. Not retried.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// Changes state and is not idempotent: each call that arrives makes one more revision, and there is no client
        /// token. A retry after a lost response can therefore leave two equal revisions, of which the response names
        /// the last.
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
        /// </para>
        /// </remarks>
        public Task<RegisterTaskDefinitionResponse> RegisterTaskDefinitionAsync(
            RegisterTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Deregisters one revision of a task definition: it turns <c>INACTIVE</c>. Its running tasks continue, but
        /// nothing new can be created from it.
        /// </summary>
        /// <param name="request">The revision, as <c>family:revision</c> or ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The revision with its new status.</returns>
        /// <exception cref="AccessDeniedException">The caller may not deregister task definitions.</exception>
        /// <exception cref="ClientException">The revision does not exist, or no revision was stated.</exception>
        /// <exception cref="InvalidParameterException">
        /// The text names no task definition: neither ARN nor <c>family:revision</c>.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// Changes state. The service does not declare it idempotent; a retry finds the revision inactive and changes
        /// nothing more. For up to 10 minutes the service may still accept the revision for new tasks and services.
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterTaskDefinition.html
        /// </para>
        /// </remarks>
        public Task<DeregisterTaskDefinitionResponse> DeregisterTaskDefinitionAsync(
            DeregisterTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Describes one revision of a task definition in full; by family alone, its newest active revision.
        /// </summary>
        /// <param name="request">
        /// The definition, as family, <c>family:revision</c> or ARN, and whether its tags are wanted.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The definition, and its tags if they were requested.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe task definitions.</exception>
        /// <exception cref="ClientException">
        /// There is no such task definition, or its family has no active revision; unlike other describe calls, this
        /// one has no list of failures.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The text names no task definition, or something else than tags is asked for.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// Read-only, and so safe to repeat.
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html
        /// </para>
        /// </remarks>
        public Task<DescribeTaskDefinitionResponse> DescribeTaskDefinitionAsync(
            DescribeTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists the ARNs of task definition revisions, one page of up to 100 at a time.</summary>
        /// <param name="request">
        /// Which family and state, in which order, from which page on; null lists all active revisions.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of ARNs, and the token of the next page where there is one.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list task definitions.</exception>
        /// <exception cref="ClientException">
        /// The page token does not belong to the same request.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The family name, state, order or page size is invalid.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// Read-only, and so safe to repeat.
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitions.html</para>
        /// </remarks>
        public Task<ListTaskDefinitionsResponse> ListTaskDefinitionsAsync(
            ListTaskDefinitionsRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListTaskDefinitionsRequest(), cancellationToken);

        /// <summary>
        /// Deletes up to 10 revisions of task definitions, which must be <c>INACTIVE</c>: they become
        /// <c>DELETE_IN_PROGRESS</c> at once and are deleted when no task and no service uses them.
        /// </summary>
        /// <param name="request">The revisions, each as <c>family:revision</c> or ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>
        /// The revisions that are being deleted; those that cannot be deleted are in
        /// <see cref="DeleteTaskDefinitionsResponse.Failures"/> and cause no exception.
        /// </returns>
        /// <exception cref="AccessDeniedException">The caller may not delete task definitions.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="InvalidParameterException">
        /// A text names no revision: neither ARN nor <c>family:revision</c>; or there are none or more than 10.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state permanently. There is no idempotency token, and the service does not declare the operation
        /// idempotent; a retry finds the revisions already on their way out.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteTaskDefinitions.html
        /// </para>
        /// </remarks>
        public Task<DeleteTaskDefinitionsResponse> DeleteTaskDefinitionsAsync(
            DeleteTaskDefinitionsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists the names of task definition families, one page of up to 100 at a time.</summary>
        /// <param name="request">
        /// How the names begin and whether the families have active revisions; null lists all families.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of names, and the token of the next page where there is one.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list task definitions.</exception>
        /// <exception cref="ClientException">
        /// The page token does not belong to the same request.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The prefix, status or page size is invalid.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>Read-only, and so safe to repeat.</para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitionFamilies.html
        /// </para>
        /// </remarks>
        public Task<ListTaskDefinitionFamiliesResponse> ListTaskDefinitionFamiliesAsync(
            ListTaskDefinitionFamiliesRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListTaskDefinitionFamiliesRequest(), cancellationToken);
    }
}
