using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Task definitions, page by page.</content>
public static partial class TaskDefinitionOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists the ARNs of task definitions.</summary>
        /// <param name="familyPrefix">
        /// Only revisions of this family: its full name, in spite of what the API calls it.
        /// </param>
        /// <param name="status">Only revisions in this state; absent for <c>ACTIVE</c>.</param>
        /// <param name="sort">The order by family and revision; absent for ascending.</param>
        /// <param name="maxResults">How many ARNs a page may hold; null for up to 100.</param>
        /// <returns>The full ARNs with revision, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListTaskDefinitionsRequest"/>.
        /// </remarks>
        public EcsPageable<string> PaginateTaskDefinitions(
            string? familyPrefix = null,
            TaskDefinitionStatus status = default,
            SortOrder sort = default,
            int? maxResults = null) =>
            client.Paginate(new ListTaskDefinitionsRequest
            {
                FamilyPrefix = familyPrefix,
                Status = status,
                Sort = sort,
                MaxResults = maxResults,
            });

        /// <summary>Lists the names of task definition families.</summary>
        /// <param name="familyPrefix">Only families whose name begins with this text.</param>
        /// <param name="status">Only families with an active revision, or only those without; absent for both.</param>
        /// <param name="maxResults">How many names a page may hold; null for up to 100.</param>
        /// <returns>The names, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListTaskDefinitionFamiliesRequest"/>.
        /// </remarks>
        public EcsPageable<string> PaginateTaskDefinitionFamilies(
            string? familyPrefix = null,
            TaskDefinitionFamilyStatus status = default,
            int? maxResults = null) =>
            client.Paginate(new ListTaskDefinitionFamiliesRequest
            {
                FamilyPrefix = familyPrefix,
                Status = status,
                MaxResults = maxResults,
            });
    }
}
