using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations on account settings as named methods.</summary>
public static partial class AccountSettingOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Removes an account setting from a user or role, or from the caller, so that the account's default applies to
        /// them again.
        /// </summary>
        /// <param name="request">The setting, and the principal to remove it from.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The setting may still be removed.</param>
        /// <returns>The setting that was removed.</returns>
        /// <exception cref="AccessDeniedException">The caller may not delete this account setting.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="InvalidParameterException">
        /// The setting does not exist or cannot be removed, or the ARN of the principal is malformed.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>Changes state. There is no token, but removing a setting that is already gone changes nothing.</para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteAccountSetting.html</para>
        /// </remarks>
        public Task<DeleteAccountSettingResponse> DeleteAccountSettingAsync(
            DeleteAccountSettingRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Lists one page of the account settings of one user or role: those set for it, or all that apply to it.
        /// </summary>
        /// <param name="request">
        /// The principal, which settings, and where to continue; null lists the first page of those set for the caller.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of settings, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list account settings.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="InvalidParameterException">
        /// A value is set without a name, the page size is not 1 to 10, or the token does not belong to this listing.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListAccountSettings.html
        /// </remarks>
        public Task<ListAccountSettingsResponse> ListAccountSettingsAsync(
            ListAccountSettingsRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListAccountSettingsRequest(), cancellationToken);

        /// <summary>
        /// Sets an account setting for a user or role, or for the caller. Called by the root user for itself, it sets
        /// the account's default.
        /// </summary>
        /// <param name="request">The setting, its new value, and the principal to set it for.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The setting may still be set.</param>
        /// <returns>The setting with its new value.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not put this account setting, or may not put it for another principal.
        /// </exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="InvalidParameterException">
        /// The setting does not have this value or is managed by AWS, or the ARN of the principal is malformed.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but the value is absolute: the same call again leads to the same setting.
        /// Resources that exist are not changed.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAccountSetting.html</para>
        /// </remarks>
        public Task<PutAccountSettingResponse> PutAccountSettingAsync(
            PutAccountSettingRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Sets the account's default of an account setting, for all users and roles that have no setting of their own.
        /// </summary>
        /// <param name="request">The setting, and its new value.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The setting may still be set.</param>
        /// <returns>The setting with its new value.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not put the default of this account setting.
        /// </exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="InvalidParameterException">
        /// The setting does not have this value, or is managed by AWS.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but the value is absolute: the same call again leads to the same setting.
        /// Resources that exist are not changed.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAccountSettingDefault.html
        /// </para>
        /// </remarks>
        public Task<PutAccountSettingDefaultResponse> PutAccountSettingDefaultAsync(
            PutAccountSettingDefaultRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
