using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations on account settings as named methods.</summary>
public static class AccountSettingOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Takes an account setting off a user or role, or off the caller, so that the account's default holds again.</summary>
        /// <param name="request">The setting, and whose it is.</param>
        /// <param name="cancellationToken">Gives the call up. The setting may be taken off all the same.</param>
        /// <returns>The setting that was taken off.</returns>
        /// <exception cref="AccessDeniedException">The caller may not delete this account setting.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="InvalidParameterException">
        /// The setting is not known or not one that can be deleted, or the ARN of the principal is malformed.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Changes state. There is no token, but to take off a setting that is gone does no further harm.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteAccountSetting.html
        /// </remarks>
        public Task<DeleteAccountSettingResponse> DeleteAccountSettingAsync(
            DeleteAccountSettingRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Lists one page of account settings: those that were set for a principal, or those that are in effect for it.
        /// </summary>
        /// <param name="request">
        /// Which settings of whom, and where to continue; null lists the first page of those set for the caller.
        /// </param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>One page of settings, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list account settings.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="InvalidParameterException">
        /// A value is given without a name, the page size is not 1 to 10, or the token is not one of this listing.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListAccountSettings.html
        /// </remarks>
        public Task<ListAccountSettingsResponse> ListAccountSettingsAsync(
            ListAccountSettingsRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListAccountSettingsRequest(), cancellationToken);

        /// <summary>Sets an account setting for a user or role, or for the caller; called by the root user, for the account.</summary>
        /// <param name="request">The setting, its new value, and whom it is for.</param>
        /// <param name="cancellationToken">Gives the call up. The setting may be set all the same.</param>
        /// <returns>The setting as it is now.</returns>
        /// <exception cref="AccessDeniedException">The caller may not put this account setting.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="InvalidParameterException">
        /// The setting does not take this value or is managed by AWS, or the ARN of the principal is malformed.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Changes state. There is no token, but the value is absolute: the same call again leads to the same setting. It holds for what
        /// is made afterwards.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAccountSetting.html
        /// </remarks>
        public Task<PutAccountSettingResponse> PutAccountSettingAsync(
            PutAccountSettingRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Sets an account setting for every user and role of the account that has not set its own.</summary>
        /// <param name="request">The setting, and its new value.</param>
        /// <param name="cancellationToken">Gives the call up. The setting may be set all the same.</param>
        /// <returns>The setting as it is now.</returns>
        /// <exception cref="AccessDeniedException">The caller may not put the default of this account setting.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="InvalidParameterException">The setting does not take this value, or is managed by AWS.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Changes state. There is no token, but the value is absolute: the same call again leads to the same setting. It holds for what
        /// is made afterwards.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAccountSettingDefault.html
        /// </remarks>
        public Task<PutAccountSettingDefaultResponse> PutAccountSettingDefaultAsync(
            PutAccountSettingDefaultRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
