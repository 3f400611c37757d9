using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Daemon task definitions, page by page.</content>
public static partial class DaemonTaskDefinitionOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists daemon task definitions.</summary>
        /// <param name="familyPrefix">Only families whose name begins with this text.</param>
        /// <param name="status">Only revisions of this status; absent for <c>ACTIVE</c>.</param>
        /// <param name="sort">The order by family and revision; absent for ascending.</param>
        /// <param name="maxResults">How many revisions a page may hold; null for up to 100.</param>
        /// <returns>The revisions in brief, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListDaemonTaskDefinitionsRequest"/>.
        /// </remarks>
        public EcsPageable<DaemonTaskDefinitionSummary> PaginateDaemonTaskDefinitions(
            string? familyPrefix = null,
            DaemonTaskDefinitionStatusFilter status = default,
            SortOrder sort = default,
            int? maxResults = null) =>
            client.Paginate(new ListDaemonTaskDefinitionsRequest
            {
                FamilyPrefix = familyPrefix,
                Status = status,
                Sort = sort,
                MaxResults = maxResults,
            });
    }
}
