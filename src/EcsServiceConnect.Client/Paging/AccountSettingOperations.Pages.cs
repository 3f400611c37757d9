using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Account settings, page by page.</content>
public static partial class AccountSettingOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists the settings of the account.</summary>
        /// <param name="name">Only this setting; absent for every one.</param>
        /// <param name="principalArn">The ARN of the principal whose settings are listed; null for the caller.</param>
        /// <param name="effectiveSettings">
        /// True for the values that apply to the principal; null or false for those set for it alone.
        /// </param>
        /// <param name="maxResults">How many settings a page may hold; null for up to 10.</param>
        /// <returns>The settings, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListAccountSettingsRequest"/>.
        /// </remarks>
        public EcsPageable<Setting> PaginateAccountSettings(
            SettingName name = default,
            string? principalArn = null,
            bool? effectiveSettings = null,
            int? maxResults = null) =>
            client.Paginate(new ListAccountSettingsRequest
            {
                Name = name,
                PrincipalArn = principalArn,
                EffectiveSettings = effectiveSettings,
                MaxResults = maxResults,
            });
    }
}
